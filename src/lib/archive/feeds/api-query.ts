import { refuse } from '#lib/http/problem.ts';
import { FACETS, LENGTHS, type BroadcastQuery } from '../list/broadcast-query.ts';
import { PUBLIC_STATUSES } from '../visibility.ts';
import { readCursor, type Cursor } from './cursor.ts';

/**
 * What the API's list can be asked. Unlike a page's address, which shows a list whatever it holds, a
 * program that asks for something else than it thinks is told so.
 */
export const API_ORDERS = ['latest', 'oldest', 'changed'] as const;
export type ApiOrder = (typeof API_ORDERS)[number];
export type ApiQuery = {
	filters: BroadcastQuery;
	order: ApiOrder;
	limit: number;
	cursor: Cursor | null;
	/** Milliseconds since 1970; only in the order of changes. */
	since: number | null;
};

export const MOST_PER_CALL = 200;
export const PER_CALL = 50;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

type Reader = (text: string) => unknown;

const slug: Reader = (text) => (text.length <= 80 && SLUG.test(text) ? text : undefined);
const number =
	(most: number): Reader =>
	(text) =>
		/^[1-9]\d{0,3}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
const oneOf =
	(values: readonly string[]): Reader =>
	(text) =>
		values.find((value) => value === text);
const truth: Reader = (text) => ({ true: true, false: false })[text];
const instant: Reader = (text) => {
	const at = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
	return Number.isNaN(at) ? undefined : at;
};

const READERS = new Map<string, Reader>(
	Object.entries({
		series: slug,
		season: number(9999),
		person: slug,
		tag: slug,
		year: number(9999),
		length: oneOf(LENGTHS),
		captions: truth,
		status: oneOf(PUBLIC_STATUSES),
		order: oneOf(API_ORDERS),
		limit: number(MOST_PER_CALL),
		updated_since: instant,
		cursor: (text: string) => readCursor(text) ?? undefined
	})
);

/**
 * Reads the query of a call.
 *
 * @throws the refusal `malformed` with the `field` that is unknown, twice there or wrong
 */
export function readApiQuery(params: URLSearchParams): ApiQuery {
	const read: Record<string, unknown> = {};
	for (const [name, text] of params) {
		const value = Object.hasOwn(read, name) ? undefined : READERS.get(name)?.(text);
		if (value === undefined) throw refuse('malformed', { field: name });
		read[name] = value;
	}
	const since = (read.updated_since as number | undefined) ?? null;
	const order = (read.order as ApiOrder | undefined) ?? (since === null ? 'latest' : 'changed');
	if (since !== null && order !== 'changed') throw refuse('malformed', { field: 'order' });
	const cursor = (read.cursor as Cursor | undefined) ?? null;
	if (cursor !== null && cursor.order !== order) throw refuse('malformed', { field: 'cursor' });
	const filters = Object.fromEntries(
		FACETS.filter((name) => name in read).map((name) => [name, read[name]])
	) as BroadcastQuery;
	return { filters, order, limit: (read.limit as number | undefined) ?? PER_CALL, cursor, since };
}
