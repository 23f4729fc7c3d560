import {
	FACETS,
	LENGTHS,
	ORDERS,
	type BroadcastQuery,
	type FacetName
} from '../list/broadcast-query.ts';
import { PUBLIC_STATUSES } from '../visibility.ts';

/**
 * A list's choices as its address carries them. Whatever the address holds that is no choice of ours
 * is left out: a link that someone shortened still shows a list.
 */
const WORD = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads the query of an address. */
export function readListQuery(params: URLSearchParams): BroadcastQuery {
	const query: BroadcastQuery = {};
	const word = (name: string) => {
		const value = params.get(name) ?? '';
		return value.length <= 80 && WORD.test(value) ? value : undefined;
	};
	const number = (name: string, most: number) => {
		const value = params.get(name) ?? '';
		return /^[1-9]\d{0,5}$/.test(value) && Number(value) <= most ? Number(value) : undefined;
	};
	const oneOf = <Value extends string>(name: string, values: readonly Value[]) =>
		values.find((value) => value === params.get(name));
	const captions = oneOf('captions', ['true', 'false']);
	const read = {
		series: word('series'),
		season: number('season', 9999),
		person: word('person'),
		tag: word('tag'),
		year: number('year', 9999),
		length: oneOf('length', LENGTHS),
		captions: captions === undefined ? undefined : captions === 'true',
		status: oneOf('status', PUBLIC_STATUSES),
		order: oneOf('order', ORDERS),
		page: number('page', 999_999)
	};
	for (const [name, value] of Object.entries(read)) {
		if (value !== undefined) Object.assign(query, { [name]: value });
	}
	return query;
}

/** The query of a list's address, in one order so that the same list has one address; `''` for all. */
export function writeListQuery(query: BroadcastQuery): string {
	const params = new URLSearchParams();
	for (const name of [...FACETS, 'order', 'page'] as const) {
		const value = query[name];
		if (value !== undefined && value !== (name === 'page' ? 1 : 'latest')) {
			params.set(name, String(value));
		}
	}
	const text = params.toString();
	return text && `?${text}`;
}

/** The same list without one choice, from its first page. */
export function without(query: BroadcastQuery, name: FacetName): BroadcastQuery {
	return omit(query, name, 'page');
}

/** The same query without some of its parts. */
export function omit(
	query: BroadcastQuery,
	...names: readonly (keyof BroadcastQuery)[]
): BroadcastQuery {
	const left = { ...query };
	for (const name of names) delete left[name];
	return left;
}
