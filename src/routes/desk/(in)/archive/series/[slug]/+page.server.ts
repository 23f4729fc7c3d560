import { error } from '@sveltejs/kit';
import { readSeries } from '#lib/archive/named/series.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { hostOnly } from '../../host-only.server.ts';
import type { PageServerLoad } from './$types';

/** One series, with its seasons. */
export const load: PageServerLoad = ({ params, locals }) => {
	hostOnly(locals);
	const words = sections(locals.locale, 'archiveDesk');
	const found = readSeries(params.slug);
	if (!found) error(404, words.archiveDesk.names.notFound);
	return {
		words,
		page: found
	};
};
