import { error } from '@sveltejs/kit';
import { listBroadcasts } from '#lib/archive/list.server.ts';
import { readListQuery } from '#lib/archive/pages/list-query.ts';
import { readTag } from '#lib/archive/tags.server.ts';
import { address } from '#lib/words/addresses.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import type { PageServerLoad } from './$types';

/** One tag and its broadcasts. */
export const load: PageServerLoad = ({ params, url, locals: { locale } }) => {
	const words = sections(locale, 'archive');
	const tag = readTag(params.slug);
	if (!tag) error(404, words.archive.noSuch);
	const query = { ...readListQuery(url.searchParams), tag: tag.slug };
	const href = address(locale, `/archive/tags/${tag.slug}`);
	return { words, tag, query, href, list: listBroadcasts(query) };
};
