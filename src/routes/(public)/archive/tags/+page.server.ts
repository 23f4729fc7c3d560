import { listTags } from '#lib/archive/named/tags.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import type { PageServerLoad } from './$types';

/** Every tag that has something to see. */
export const load: PageServerLoad = ({ locals: { locale } }) => ({
	words: sections(locale, 'archive'),
	tags: listTags()
});
