/** No client of SvelteKit's: a room's page has an entry of its own, a third of the weight. */
export const csr = false;
