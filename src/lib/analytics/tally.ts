import { HITS_BEFORE_NAMED, MOST_VALUES, OTHER, type Dimension } from './dimensions.ts';

/**
 * The counts that are not on disk yet. A value that comes from outside (a host that refers) waits
 * here under its name until it was met often enough; meanwhile it is `other`, on disk too. So a stop
 * or a crash has nothing to save, and a rare host is never written. Memory is bounded: there are only
 * so many names, and when too many wait, the one that waits longest is forgotten.
 */
export type Tally = {
	/** What changed since the last writing, by dimension and value; `other` may go down. */
	pending: Map<Dimension, Map<string, number>>;
	/** Values that have a figure of their own today. */
	named: Map<Dimension, Set<string>>;
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
	const { waiting } = tally;
	const named = setOf(tally.named, dimension);
	if (value === OTHER || named.has(value)) return add(tally, dimension, value, 1);
	if (named.size >= MOST_VALUES[dimension]) return add(tally, dimension, OTHER, 1);
	const hits = FROM_OUTSIDE.has(dimension) ? (waiting.get(value) ?? 0) + 1 : HITS_BEFORE_NAMED;
	if (hits < HITS_BEFORE_NAMED) {
		if (waiting.size >= MOST_WAITING && hits === 1) forgetOldest(waiting);
		waiting.set(value, hits);
		return add(tally, dimension, OTHER, 1);
	}
	named.add(value);
	const waited = waiting.get(value) ?? 0;
	waiting.delete(value);
	if (waited > 0) add(tally, dimension, OTHER, -waited);
	add(tally, dimension, value, waited + 1);
}

function forgetOldest(waiting: Map<string, number>): void {
	for (const oldest of waiting.keys()) {
		waiting.delete(oldest);
		return;
	}
}

function add({ pending }: Tally, dimension: Dimension, value: string, by: number): void {
	const counts = pending.get(dimension) ?? new Map<string, number>();
	pending.set(dimension, counts.set(value, (counts.get(value) ?? 0) + by));
}

function setOf(named: Tally['named'], dimension: Dimension): Set<string> {
	const known = named.get(dimension) ?? new Set();
	named.set(dimension, known);
	return known;
}
