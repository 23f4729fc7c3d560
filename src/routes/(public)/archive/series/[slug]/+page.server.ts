import { error } from '@sveltejs/kit';
import { describeSeries } from '#lib/archive/feeds/describe-named.ts';
import { listBroadcasts } from '#lib/archive/list.server.ts';
import { readListQuery } from '#lib/archive/pages/list-query.ts';
import { readSeries } from '#lib/archive/series.server.ts';
import { address } from '#lib/words/addresses.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import type { PageServerLoad } from './$types';

/** One series, its seasons and its broadcasts. */
export const load: PageServerLoad = ({ params, url, locals: { locale } }) => {
	const words = sections(locale, 'archive');
	const series = readSeries(params.slug);
	if (!series) error(404, words.archive.noSuch);
	const query = { ...readListQuery(url.searchParams), series: series.slug };
	const href = address(locale, `/archive/series/${series.slug}`);
	const thing = describeSeries(series, url.origin + href);
	return { words, series, query, href, list: listBroadcasts(query), thing };
};
