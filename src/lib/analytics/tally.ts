import { HITS_BEFORE_NAMED, MOST_VALUES, OTHER, type Dimension } from './dimensions.ts';

/**
 * The counts that are not on disk yet. A value that comes from outside (a host that refers) waits
 * here under its name until it was met often enough; meanwhile it is `other`, on disk too. So a stop
 * or a crash has nothing to save, and a rare host is never written.
 *
 * Memory is bounded, and whoever makes hosts up does not choose who stays: when too many wait, one of
 * the rarest is forgotten, and when a list is full the rarest gives its place to who is met more often
 * (A. Metwally, D. Agrawal and A. El Abbadi, « Space Saving », ICDT 2005).
 */
export type Tally = {
	/** What changed since the last writing, by dimension and value; it may go down. */
	pending: Map<Dimension, Map<string, number>>;
	/** Values that have a figure of their own today, and that figure. */
	named: Map<Dimension, Map<string, number>>;
	/** How often a value was met that has none yet. */
	waiting: Map<string, number>;
};

const FROM_OUTSIDE: ReadonlySet<Dimension> = new Set(['referrer']);
const MOST_WAITING = 1_000;

/** @param named the day's values that are on disk already */
export function newTally(named: Tally['named'] = new Map()): Tally {
	return { pending: new Map(), named, waiting: new Map() };
}

/** Counts one. */
export function tallyOne(tally: Tally, dimension: Dimension, value: string): void {
	const named = namedOf(tally, dimension);
	if (value === OTHER) return add(tally, dimension, OTHER, 1);
	if (named.has(value)) return addNamed(tally, dimension, value, 1);
	const isFull = named.size >= MOST_VALUES[dimension];
	if (FROM_OUTSIDE.has(dimension)) return wait(tally, dimension, value, isFull);
	if (isFull) return add(tally, dimension, OTHER, 1);
	addNamed(tally, dimension, value, 1);
}

function wait(tally: Tally, dimension: Dimension, value: string, isFull: boolean): void {
	const { waiting } = tally;
	const waited = waiting.get(value) ?? 0;
	const hits = waited + 1;
	const hasPlace = hits >= HITS_BEFORE_NAMED && (!isFull || takePlace(tally, dimension, hits));
	if (!hasPlace) {
		if (waited === 0 && waiting.size >= MOST_WAITING) waiting.delete(rarestOf(waiting).value);
		waiting.set(value, hits);
		return add(tally, dimension, OTHER, 1);
	}
	waiting.delete(value);
	if (waited > 0) add(tally, dimension, OTHER, -waited);
	addNamed(tally, dimension, value, hits);
}

/** Takes its place from the rarest of a full list. @returns false if none is rarer */
function takePlace(tally: Tally, dimension: Dimension, hits: number): boolean {
	const { value, count } = rarestOf(namedOf(tally, dimension));
	if (count >= hits) return false;
	addNamed(tally, dimension, value, -count);
	namedOf(tally, dimension).delete(value);
	add(tally, dimension, OTHER, count);
	return true;
}

/** The value met least; of several, the one that was there first. */
function rarestOf(counts: ReadonlyMap<string, number>): { value: string; count: number } {
	let rarest = { value: '', count: Infinity };
	for (const [value, count] of counts) {
		if (count < rarest.count) rarest = { value, count };
	}
	return rarest;
}

function addNamed(tally: Tally, dimension: Dimension, value: string, by: number): void {
	const named = namedOf(tally, dimension);
	named.set(value, (named.get(value) ?? 0) + by);
	add(tally, dimension, value, by);
}

function add({ pending }: Tally, dimension: Dimension, value: string, by: number): void {
	const counts = pending.get(dimension) ?? new Map<string, number>();
	pending.set(dimension, counts.set(value, (counts.get(value) ?? 0) + by));
}

function namedOf({ named }: Tally, dimension: Dimension): Map<string, number> {
	const known = named.get(dimension) ?? new Map<string, number>();
	named.set(dimension, known);
	return known;
}
