/** No client of SvelteKit's: the wall has an entry of its own. */
export const csr = false;
