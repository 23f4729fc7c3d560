import { listBroadcasts } from '#lib/archive/list/list.server.ts';
import { keepList } from '#lib/archive/pages/keep-list.server.ts';
import { readListQuery, writeListQuery } from '#lib/archive/pages/list-query.ts';
import { address } from '#lib/words/addresses.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import type { PageServerLoad } from './$types';

/** The archive's list, under the choices of its address. */
export const load: PageServerLoad = ({ request, url, locals: { locale } }) => {
	const query = readListQuery(url.searchParams);
	const href = address(locale, '/archive');
	const list = listBroadcasts(query);
	keepList({ request, url }, href, query, list);
	return {
		words: sections(locale, 'archive', 'search'),
		query,
		href,
		list,
		canonical: url.origin + href + writeListQuery(query)
	};
};
