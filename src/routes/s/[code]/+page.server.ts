import { error, redirect } from '@sveltejs/kit';
import { readCode } from '#lib/crypto/code.ts';
import type { PageServerLoad } from './$types';

/**
 * A code as someone typed it leads to its one spelling; the browser carries the fragment along. Whether
 * the room exists is not looked at: the page is the same for all codes, and its script asks.
 */
export const load: PageServerLoad = ({ params, url }) => {
	const code = readCode(params.code);
	if (!code) error(400, 'malformed code');
	if (code !== params.code) redirect(303, `/s/${code}${url.search}`);
	return { code };
};
