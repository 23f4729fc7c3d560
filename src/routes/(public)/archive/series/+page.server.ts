import { listSeries } from '#lib/archive/named/series.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import type { PageServerLoad } from './$types';

/** Every series that has something to see. */
export const load: PageServerLoad = ({ locals: { locale } }) => ({
	words: sections(locale, 'archive'),
	series: listSeries()
});
