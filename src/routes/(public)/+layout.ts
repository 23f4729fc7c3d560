/** Pages that are read carry no script at all. */
export const csr = false;
