/** No page carries a script, error pages neither, unless its own layout asks for one, as desks do. */
export const csr = false;
