import { FACETS, LENGTHS, type BroadcastQuery, type FacetName } from './broadcast-query.ts';
import type { Facets, FacetValue } from './broadcast-query.ts';

/**
 * Filters a list and counts its facets in one pass: a broadcast that fails a single filter still counts
 * in that filter's facet, which is what choosing another value there would give.
 */
type Faceted = { facets: Record<FacetName, readonly string[]> };
type Names = Partial<Record<FacetName, ReadonlyMap<string, string>>>;

/** @param names of the values that have one, by slug, in alphabetical order */
export function filterAndCount<Card extends Faceted>(
	cards: readonly Card[],
	query: BroadcastQuery,
	names: Names
): { cards: Card[]; facets: Facets } {
	const asked = FACETS.flatMap((name) => {
		const value = query[name];
		return value === undefined ? [] : [{ name, value: String(value) }];
	});
	const counts = Object.fromEntries(
		FACETS.map((name) => [name, new Map<string, number>()])
	) as Record<FacetName, Map<string, number>>;
	const count = (card: Card, name: FacetName): void => {
		const known = counts[name];
		for (const value of card.facets[name]) known.set(value, (known.get(value) ?? 0) + 1);
	};
	const found = cards.filter((card) => {
		const failed = asked.filter(({ name, value }) => !card.facets[name].includes(value));
		const [only, ...others] = failed;
		if (!only) for (const name of FACETS) count(card, name);
		else if (others.length === 0) count(card, only.name);
		return !only;
	});
	const facets = Object.fromEntries(
		FACETS.map((name) => [name, valuesOf(name, counts[name], names[name])])
	) as Facets;
	return { cards: found, facets };
}

/** `names` are in their alphabetical order, which a sort by count leaves as it is among equals. */
function valuesOf(
	facet: FacetName,
	counts: ReadonlyMap<string, number>,
	names: ReadonlyMap<string, string> | undefined
): FacetValue[] {
	const values = names
		? [...names.keys()].filter((value) => counts.has(value))
		: [...counts.keys()];
	return values
		.map((value) => ({ value, name: names?.get(value) ?? null, count: counts.get(value) ?? 0 }))
		.sort(ORDER[facet] ?? ((a, b) => b.count - a.count));
}

type Compare = (a: FacetValue, b: FacetValue) => number;

const rank = ({ value }: FacetValue): number => LENGTHS.findIndex((length) => length === value);

/** What has an order of its own is not sorted by count. */
const ORDER: Partial<Record<FacetName, Compare>> = {
	season: (a, b) => Number(a.value) - Number(b.value),
	year: (a, b) => Number(b.value) - Number(a.value),
	length: (a, b) => rank(a) - rank(b),
	captions: (a, b) => b.value.localeCompare(a.value)
};
