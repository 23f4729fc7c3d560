/** Which blocks of tokens a board calls for (PROTOCOL section 9). */
import { BLOCK_SLOTS, BLOCKS } from '#lib/crypto/tokens.ts';

/** With so many slots of a block taken, the next one is fetched. */
const NEXT_AT = 12;

/** Blocks that votes are needed for now, and the next one, to be fetched at leisure. */
export function blocksFor(slots: number): { now: number[]; soon: number | null } {
	const begun = Math.min(BLOCKS, Math.max(1, Math.ceil(slots / BLOCK_SLOTS)));
	const now = Array.from({ length: begun }, (_, block) => block);
	const isNear = slots - (begun - 1) * BLOCK_SLOTS >= NEXT_AT;
	return { now, soon: isNear && begun < BLOCKS ? begun : null };
}
