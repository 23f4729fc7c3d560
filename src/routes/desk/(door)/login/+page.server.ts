import { redirect } from '@sveltejs/kit';
import { address, readAddress } from '#lib/words/addresses.ts';
import type { PageServerLoad } from './$types';

/** Where one goes after the door: the page of the desk that was asked for, or the desk. */
export const load: PageServerLoad = ({ locals, url }) => {
	const asked = url.searchParams.get('next') ?? '';
	const isDesk = /^\/[^/\\]/.test(asked) && /^\/desk(\/|$)/.test(readAddress(asked).path);
	const next = isDesk ? asked : address(locals.locale, '/desk');
	if (locals.facilitator) redirect(303, next);
	return { next, out: url.searchParams.has('out') };
};
