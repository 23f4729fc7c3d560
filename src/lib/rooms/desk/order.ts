import { shownSlots, type Board } from '../board.ts';

/**
 * Moving one question of the board among the others: what an `order` entry has to name. Slots left
 * out of it keep their order after those named, so only the beginning is written.
 */

/** The slots to name so that `slot` comes just before `next`, or last if null; null if it is there. */
export function orderBefore(board: Board, slot: number, next: number | null): number[] | null {
	const others = board.order.filter((known) => known !== slot);
	const found = next === null ? -1 : others.indexOf(next);
	const at = found < 0 ? others.length : found;
	const order = [...others.slice(0, at), slot, ...others.slice(at)];
	const changed = order.findLastIndex((known, index) => known !== board.order[index]);
	return changed < 0 ? null : order.slice(0, changed + 1);
}

/** What waits on the board, as the audience sees it: neither hidden nor answered. */
export const waitingSlots = (board: Board): number[] =>
	shownSlots(board)
		.filter(({ answered }) => !answered)
		.map(({ slot }) => slot);

/**
 * What `slot` comes before once it has gone one up, one down, or first.
 *
 * @returns the next slot, null to come last, undefined if it cannot go there
 */
export function nextAfterMove(
	board: Board,
	slot: number,
	to: 'up' | 'down' | 'first'
): number | null | undefined {
	const waiting = waitingSlots(board);
	const at = waiting.indexOf(slot);
	if (at < 0 || (to === 'down' ? at === waiting.length - 1 : at === 0)) return undefined;
	if (to === 'first') return waiting[0];
	return to === 'up' ? waiting[at - 1] : (waiting[at + 2] ?? null);
}

/** What an `order` entry says so that what waits comes in that order; null if it does. */
export function orderOf(board: Board, waiting: readonly number[]): number[] | null {
	const before = waitingSlots(board);
	const known = waiting.filter((slot) => before.includes(slot));
	const order = [...known, ...before.filter((slot) => !known.includes(slot))];
	return order.join() === before.join() ? null : order;
}

/** What `slot` comes before now; null if it is the last. */
export function nextNow(board: Board, slot: number): number | null {
	const waiting = waitingSlots(board);
	return waiting[waiting.indexOf(slot) + 1] ?? null;
}
