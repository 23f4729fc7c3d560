/** A room's votes as its stream tells them: counts by slot and choice, and nothing of what was asked. */
import { asList, asWhole } from '#lib/crypto/fields.ts';

/** Counts by slot, then by choice; what is absent has none. */
export type Tally = ReadonlyMap<number, readonly number[]>;

export const NO_VOTES: Tally = new Map();

/** Reads the data of a `tally` event, `[[slot, choice, count]]`, which is always whole. Throws. */
export function readTally(event: unknown): Tally {
	const tally = new Map<number, number[]>();
	asList(event, (row) => {
		const [slot = 0, choice = 0, count = 0] = asList(row, (number) => asWhole(number), 3, 3);
		const counts = tally.get(slot) ?? [];
		counts[choice] = count;
		tally.set(slot, counts);
	});
	return tally;
}

/** How often a choice of a slot was voted for. */
export const votesAt = (tally: Tally, slot: number, choice = 0): number =>
	tally.get(slot)?.[choice] ?? 0;
