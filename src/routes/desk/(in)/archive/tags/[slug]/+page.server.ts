import { error } from '@sveltejs/kit';
import { readTag } from '#lib/archive/named/tags.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { hostOnly } from '../../host-only.server.ts';
import type { PageServerLoad } from './$types';

/** One tag, to be named. */
export const load: PageServerLoad = ({ params, locals }) => {
	hostOnly(locals);
	const words = sections(locals.locale, 'archiveDesk');
	const found = readTag(params.slug);
	if (!found) error(404, words.archiveDesk.names.notFound);
	return {
		words,
		page: found
	};
};
