/** Desk pages hold keys and decipher: they live by script, after a first reading without it. */
export const csr = true;
