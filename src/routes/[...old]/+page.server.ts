import { error } from '@sveltejs/kit';
import { followOldAddress } from '../old-address.server.ts';
import type { PageServerLoad } from './$types';

/** What no other route knows: an address of the site that stood here before, or nothing. */
export const load: PageServerLoad = ({ url, locals: { locale } }) => {
	followOldAddress(url, locale);
	error(404);
};
