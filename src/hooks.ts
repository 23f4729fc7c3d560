import type { Reroute } from '@sveltejs/kit';
import { readAddress } from '#lib/words/addresses.ts';

/** Public addresses are in the page's language; route folders are in English. */
export const reroute: Reroute = ({ url }) => readAddress(url.pathname).path;
