import type { Board, Slot } from '../board.ts';

/** Which slot of the board is which question's: by its ref, or by its number where it has none. */

/** The key of what a slot shows. */
export const keyOf = ({ ref, slot }: Slot): string => ref ?? `slot:${slot}`;

/** The last slot of each thing, by key: one taken off and published again has two. */
export function lastSlots(board: Board): Map<string, Slot> {
	const last = new Map<string, Slot>();
	for (const slot of board.slots) {
		if (!slot.poll) last.set(keyOf(slot), slot);
	}
	return last;
}

/** The slot of an item, the last one it had; null if it never had one. */
export const lastSlot = (board: Board, key: string): Slot | null =>
	lastSlots(board).get(key) ?? null;

/** The slot of an item on the board now; null if it is not, or not any more. */
export function shownSlot(board: Board, key: string): Slot | null {
	const slot = lastSlot(board, key);
	return slot && isShown(slot) ? slot : null;
}

/** Whether an audience sees it: neither withdrawn nor merged into another. */
export const isShown = (slot: Slot): boolean => !slot.withdrawn && slot.into === null;
