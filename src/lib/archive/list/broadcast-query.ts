import type { Status } from '../record.ts';

/** What a list of broadcasts can be asked, and what it answers beside them. */
export const LENGTHS = ['short', 'medium', 'long'] as const;
export const ORDERS = ['latest', 'oldest', 'title'] as const;
export const FACETS = [
	'series',
	'season',
	'person',
	'tag',
	'year',
	'length',
	'captions',
	'status'
] as const;

export type Length = (typeof LENGTHS)[number];
export type FacetName = (typeof FACETS)[number];

/** All that is given must be true of a broadcast. `series`, `person` and `tag` are slugs. */
export type BroadcastQuery = {
	series?: string;
	season?: number;
	person?: string;
	tag?: string;
	/** `2024`. */
	year?: number;
	length?: Length;
	captions?: boolean;
	/** One of those that the public sees. */
	status?: Status;
	/** From 1. */
	page?: number;
	perPage?: number;
	order?: (typeof ORDERS)[number];
};

/**
 * One choice of a facet: `value` as a query says it, `name` where it has one of its own (series, person,
 * tag), and how many broadcasts it would leave, under the other choices made.
 */
export type FacetValue = { value: string; name: string | null; count: number };
export type Facets = Record<FacetName, FacetValue[]>;

const HALF_HOUR = 1800;
const HOUR_AND_A_HALF = 5400;

/** Under half an hour, up to an hour and a half, longer; null where it is not known. */
export function lengthOf(duration: number | null): Length | null {
	if (duration === null) return null;
	if (duration < HALF_HOUR) return 'short';
	return duration <= HOUR_AND_A_HALF ? 'medium' : 'long';
}
