import { expect, test } from 'vitest';
import type { BoardEntry } from '#lib/crypto/board.ts';
import { applyEntry, emptyBoard, type Board } from '../board.ts';
import { nextAfterMove, orderBefore, orderOf, waitingSlots } from './order.ts';

const publish = (text: string): BoardEntry => ({ type: 'publish', text });
/** Five questions, the second answered, the fourth taken off. */
const board = (
	[
		...['a', 'b', 'c', 'd', 'e'].map(publish),
		{ type: 'answered', slot: 1 },
		{ type: 'withdraw', slot: 3 }
	] as BoardEntry[]
).reduce(applyEntry, emptyBoard());

function moved(from: Board, slot: number, to: 'up' | 'down' | 'first'): number[] | null {
	const next = nextAfterMove(from, slot, to);
	const slots = next === undefined ? null : orderBefore(from, slot, next);
	return slots && waitingSlots(applyEntry(from, { type: 'order', slots }));
}

test('a question moves past what one sees, not past what is answered or gone', () => {
	expect(waitingSlots(board)).toEqual([0, 2, 4]);
	expect(moved(board, 2, 'up')).toEqual([2, 0, 4]);
	expect(moved(board, 2, 'down')).toEqual([0, 4, 2]);
	expect(moved(board, 4, 'first')).toEqual([4, 0, 2]);
});

test('nothing is said of a question that cannot go further, or does not wait there', () => {
	expect([moved(board, 0, 'up'), moved(board, 0, 'first'), moved(board, 4, 'down')]).toEqual(
		Array(3).fill(null)
	);
	expect(moved(board, 1, 'up')).toBeNull();
});

test('only the beginning of the order is written', () => {
	expect(orderBefore(board, 2, 0)).toEqual([2, 0, 1]);
	expect(orderBefore(board, 0, 1)).toBeNull();
});

test('all that waits takes an order at once; what it leaves out follows, what is over stays out', () => {
	expect(orderOf(board, [4, 2, 0])).toEqual([4, 2, 0]);
	expect(orderOf(board, [4, 1, 3])).toEqual([4, 0, 2]);
	expect(orderOf(board, [0, 2])).toBeNull();
});
