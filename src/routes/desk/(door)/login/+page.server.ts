import { redirect } from '@sveltejs/kit';
import { nextPage } from '#lib/facilitators/next-page.ts';
import type { PageServerLoad } from './$types';

/** Whoever is in already goes on; the others are told whether they have just left. */
export const load: PageServerLoad = ({ locals, url }) => {
	const next = nextPage(url.searchParams.get('next'), locals.locale);
	if (locals.facilitator) redirect(303, next);
	return { next, out: url.searchParams.has('out') };
};
