import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { FACETS, type BroadcastQuery } from '../list/broadcast-query.ts';
import type { BroadcastSummary } from '../list/broadcast-summary.ts';
import { catalogueOfBroadcasts, type Card } from '../list/catalogue.server.ts';
import { summaryOf } from '../list/list.server.ts';
import { IS_PUBLIC } from '../visibility.ts';
import type { ApiQuery } from './api-query.ts';
import type { Cursor } from './cursor.ts';

/** One call's worth of the archive, in an order that a cursor can be taken up in. */
export type ApiList = {
	broadcasts: BroadcastSummary[];
	/** After the last of them: where to go on from, now or once more has changed. */
	cursor: Cursor | null;
	hasMore: boolean;
};

type Change = { row: number; changedAt: number };

const statements = prepared((database: Database) => ({
	changes: database.prepare<[number, number], Change>(
		`select id as row, changed_at as changedAt from broadcast
		where (changed_at, id) > (?, ?) and ${IS_PUBLIC} order by changed_at, id`
	)
}));

/** Lists what the public sees. */
export function listForApi(query: ApiQuery): ApiList {
	const places = query.order === 'changed' ? byChange(query) : byDate(query);
	const taken: Cursor[] = [];
	for (const place of places) {
		if (taken.length > query.limit) break;
		taken.push(place);
	}
	const shown = taken.slice(0, query.limit);
	return {
		broadcasts: shown.map(({ row }) => summaryOf(row)).filter((one) => one !== null),
		cursor: shown.at(-1) ?? query.cursor,
		hasMore: taken.length > query.limit
	};
}

/** The first changes first: whoever keeps a copy goes on from where they stopped. */
function* byChange({ filters, cursor, since }: ApiQuery): Generator<Cursor> {
	const cards = catalogueOfBroadcasts().orders.latest.filter((card) => fits(card, filters));
	const rows = new Set(cards.map(({ row }) => row));
	const from = cursor ? [Number(cursor.key), cursor.row] : [since ?? 0, 0];
	for (const { row, changedAt } of statements().changes.iterate(from[0] ?? 0, from[1] ?? 0)) {
		if (rows.has(row)) yield { order: 'changed', key: changedAt, row };
	}
}

function* byDate({ filters, cursor, order }: ApiQuery): Generator<Cursor> {
	const kind = order === 'oldest' ? 'oldest' : 'latest';
	for (const card of catalogueOfBroadcasts().orders[kind]) {
		if (cursor && !isAfter(card, cursor)) continue;
		if (fits(card, filters)) yield { order: kind, key: card.startsAt, row: card.row };
	}
}

const fits = ({ facets }: Card, filters: BroadcastQuery): boolean =>
	FACETS.every(
		(name) => filters[name] === undefined || facets[name].includes(String(filters[name]))
	);

/** In the orders of `catalogue.server.ts`: what has no date comes last in both, the newest row first. */
function isAfter({ startsAt, row }: Card, { order, key, row: last }: Cursor): boolean {
	if (startsAt === null || key === null) {
		return startsAt === null && (key !== null || row < last);
	}
	if (startsAt === key) return order === 'latest' ? row < last : row > last;
	return order === 'latest' ? startsAt < String(key) : startsAt > String(key);
}
