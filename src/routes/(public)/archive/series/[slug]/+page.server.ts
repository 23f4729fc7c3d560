import { error } from '@sveltejs/kit';
import { describeSeries } from '#lib/archive/feeds/describe-named.ts';
import { listBroadcasts } from '#lib/archive/list/list.server.ts';
import { keepList } from '#lib/archive/pages/keep-list.server.ts';
import { omit, readListQuery } from '#lib/archive/pages/list-query.ts';
import { readSeries } from '#lib/archive/named/series.server.ts';
import { address } from '#lib/words/addresses.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import type { PageServerLoad } from './$types';

/** One series, its seasons and its broadcasts. */
export const load: PageServerLoad = ({ params, request, url, locals: { locale } }) => {
	const words = sections(locale, 'archive');
	const series = readSeries(params.slug);
	if (!series) error(404, words.archive.noSuch);
	const chosen = omit(readListQuery(url.searchParams), 'series');
	const query = { ...chosen, series: series.slug };
	const list = listBroadcasts(query);
	const href = address(locale, `/archive/series/${series.slug}`);
	keepList({ request, url }, href, chosen, list);
	const thing = describeSeries(series, url.origin + href);
	return { words, series, query, href, list, thing };
};
