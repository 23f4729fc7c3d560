import { listPeople } from '#lib/archive/named/people.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import type { PageServerLoad } from './$types';

/** Everyone credited in something to see. */
export const load: PageServerLoad = ({ locals: { locale } }) => ({
	words: sections(locale, 'archive'),
	people: listPeople().map(({ slug, name, count }) => ({ slug, name, count }))
});
