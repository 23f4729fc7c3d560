import { error } from '@sveltejs/kit';
import { allPeople, readPerson } from '#lib/archive/named/people.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { hostOnly } from '../../host-only.server.ts';
import type { PageServerLoad } from './$types';

/** One person, to be named, described, or found to be another one. */
export const load: PageServerLoad = ({ params, locals }) => {
	hostOnly(locals);
	const words = sections(locals.locale, 'archiveDesk');
	const found = readPerson(params.slug);
	if (!found) error(404, words.archiveDesk.names.notFound);
	return {
		words,
		others: allPeople()
			.filter(({ slug }) => slug !== params.slug)
			.map(({ slug, name }) => ({ slug, name })),
		page: found
	};
};
