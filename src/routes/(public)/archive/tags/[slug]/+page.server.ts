import { error } from '@sveltejs/kit';
import { listBroadcasts } from '#lib/archive/list/list.server.ts';
import { keepList } from '#lib/archive/pages/keep-list.server.ts';
import { omit, readListQuery } from '#lib/archive/pages/list-query.ts';
import { readTag } from '#lib/archive/named/tags.server.ts';
import { address } from '#lib/words/addresses.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import type { PageServerLoad } from './$types';

/** One tag and its broadcasts. */
export const load: PageServerLoad = ({ params, request, url, locals: { locale } }) => {
	const words = sections(locale, 'archive');
	const tag = readTag(params.slug);
	if (!tag) error(404, words.archive.noSuch);
	const chosen = omit(readListQuery(url.searchParams), 'tag');
	const query = { ...chosen, tag: tag.slug };
	const list = listBroadcasts(query);
	const href = address(locale, `/archive/tags/${tag.slug}`);
	keepList({ request, url }, href, chosen, list);
	return { words, tag, query, href, list };
};
