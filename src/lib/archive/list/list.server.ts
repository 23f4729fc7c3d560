import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { catalogueOfBroadcasts, type Answer } from './catalogue.server.ts';
import { FACETS, type BroadcastQuery, type Facets } from './broadcast-query.ts';
import type { BroadcastSummary } from './broadcast-summary.ts';
import { readPeople, readTags } from '../record/credits.server.ts';
import { filterAndCount } from './facets.ts';
import type { Image } from '../record.ts';

/** The public's list of broadcasts, by page, with the facets to go on from there. */
const PER_PAGE = 24;
const MOST_PER_PAGE = 200;
const MOST_ANSWERS = 50;

export type BroadcastList = {
	broadcasts: BroadcastSummary[];
	/** Under all filters, on all pages. */
	total: number;
	page: number;
	pages: number;
	facets: Facets;
};

type Row = Omit<
	BroadcastSummary,
	'series' | 'people' | 'tags' | 'image' | 'hasCaptions' | 'hasVideo'
> & {
	seriesSlug: string | null;
	seriesName: string;
	hasCaptions: 0 | 1;
	hasVideo: 0 | 1;
};

const statements = prepared((database: Database) => ({
	summary: database.prepare<[number], Row>(
		`select broadcast.slug, title, summary, status, language, starts_at as startsAt, zone,
			season, episode, series.slug as seriesSlug, series.name as seriesName,
			coalesce(duration, (select media_source.duration from media_source
				where broadcast = broadcast.id and media_source.duration is not null
				order by rank, position limit 1)) as duration,
			exists (select 1 from caption where broadcast = broadcast.id) as hasCaptions,
			exists (select 1 from media_source
				where broadcast = broadcast.id and not missing) as hasVideo,
			changed_at as changedAt
		from broadcast left join series on series.id = broadcast.series where broadcast.id = ?`
	),
	image: database.prepare<[number], Image>(
		'select name, source, width, height, alt, credit from broadcast_image where broadcast = ?'
	)
}));

/**
 * Lists the broadcasts that the public sees. Each facet is counted under the other filters.
 *
 * @param query a page out of range gives the nearest one
 */
export function listBroadcasts(query: BroadcastQuery = {}): BroadcastList {
	const { cards, facets } = answer(query);
	const perPage = Math.min(Math.max(1, query.perPage ?? PER_PAGE), MOST_PER_PAGE);
	const pages = Math.max(1, Math.ceil(cards.length / perPage));
	const page = Math.min(Math.max(1, query.page ?? 1), pages);
	const shown = cards.slice((page - 1) * perPage, page * perPage);
	const broadcasts = shown.map(({ row }) => summaryOf(row)).filter((one) => one !== null);
	return { broadcasts, total: cards.length, page, pages, facets };
}

/** The pages of a list are turned one after the other: the same question is counted once. */
function answer(query: BroadcastQuery): Answer {
	const { orders, names, answers } = catalogueOfBroadcasts();
	const order = query.order ?? 'latest';
	const question = JSON.stringify([order, ...FACETS.map((name) => query[name] ?? null)]);
	const known = answers.get(question);
	if (known) return known;
	const found = filterAndCount(orders[order], query, names);
	const [oldest = ''] = answers.keys();
	if (answers.size >= MOST_ANSWERS) answers.delete(oldest);
	answers.set(question, found);
	return found;
}

/** A broadcast as lists show it. @param broadcast its row number */
export function summaryOf(broadcast: number): BroadcastSummary | null {
	const row = statements().summary.get(broadcast);
	if (!row) return null;
	const { seriesSlug, seriesName, hasCaptions, hasVideo, ...own } = row;
	return {
		...own,
		series: seriesSlug === null ? null : { slug: seriesSlug, name: seriesName },
		people: readPeople(broadcast),
		tags: readTags(broadcast),
		image: statements().image.get(broadcast) ?? null,
		hasCaptions: hasCaptions === 1,
		hasVideo: hasVideo === 1
	};
}
