import { expect, test } from 'vitest';
import { applyEntry, emptyBoard, waitingCount } from '../board.ts';
import { countArrivals, countQuestions } from './count.ts';
import { emptyLists, type Item, type Lists } from './fold.ts';

/** An item of the lists; `id` null for one that was said aloud. */
const item = (more: Partial<Item> = {}) => ({ id: 'sealed', into: null, declined: false, ...more });
const lists = (parts: object): Lists => ({ ...emptyLists(), ...parts });
const aloud = item({ id: null });
const waiting = (of: Lists) =>
	waitingCount(applyEntry(emptyBoard(), { type: 'counters', ...countQuestions(of) }));

test('what waits is what is to be read and what is kept, however much was said aloud', () => {
	const three = [item(), item(), item()];
	expect(waiting(lists({ incoming: three, board: [aloud, aloud, aloud] }))).toBe(3);
	expect(waiting(lists({ incoming: three, kept: [item()], answered: [aloud, item()] }))).toBe(4);
});

test('nothing that left the lists waits: declined, merged, off the board, taken back', () => {
	const aside = [item({ declined: true }), item({ into: 'another' }), item(), aloud];
	expect(waiting(lists({ incoming: [item()], aside, withdrawn: 2 }))).toBe(1);
});

test('what its asker took back is counted apart: nobody is told that it was declined', () => {
	const there = lists({ incoming: [item()], aside: [item({ declined: true })], withdrawn: 3 });
	const counted = { received: 5, read: 4, published: 0, merged: 0, declined: 4, withdrawn: 3 };
	expect(countQuestions(there)).toEqual(counted);
});

test('a question said aloud is received and read by the desk that writes it down', () => {
	const counted = countQuestions(lists({ incoming: [item()], board: [aloud] }));
	expect(counted).toMatchObject({ received: 2, read: 1, published: 1 });
});

test('what arrived came sealed, and what its asker took back arrived too', () => {
	const found = lists({ incoming: [item()], board: [aloud, item()], aside: [aloud], withdrawn: 1 });
	expect(countArrivals(found)).toBe(3);
});
