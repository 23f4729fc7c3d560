import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardEntry, MuteEntry } from '#lib/crypto/board.ts';
import { applyEntry, emptyBoard, mergedCount, shownSlots, spotlightOf } from './board.ts';

type Entry = BoardEntry | MuteEntry;
const fold = (...entries: Entry[]) => entries.reduce(applyEntry, emptyBoard());
const publish = (text: string): Entry => ({ type: 'publish', text });
const texts = (...entries: Entry[]) => shownSlots(fold(...entries)).map(({ text }) => text);

test('a room is closed before its first phase', () => {
	expect(emptyBoard().phase).toBe('closed');
	expect(fold({ type: 'phase', phase: 'open' }).phase).toBe('open');
});

test('slots are counted in chain order; a poll with many takes one for each choice', () => {
	const board = fold(
		publish('one'),
		{ type: 'poll', text: 'which', choices: ['a', 'b', 'c'], many: true },
		{ type: 'poll', text: 'yes or no', choices: ['yes', 'no'], many: false },
		publish('last')
	);
	expect(board.slots.map(({ slot }) => slot)).toEqual([0, 1, 4, 5]);
	expect(board.taken).toBe(6);
});

test('an edit is marked, an answer kept, a withdrawal hides', () => {
	const board = fold(
		publish('one'),
		publish('two'),
		{ type: 'edit', slot: 0, text: 'One?' },
		{ type: 'answered', slot: 0, text: 'Yes.' },
		{ type: 'withdraw', slot: 1 }
	);
	expect(shownSlots(board)).toMatchObject([
		{ slot: 0, text: 'One?', edited: true, answered: true, answer: 'Yes.' }
	]);
});

test('what was merged is counted on the one that remains, and never goes in a circle', () => {
	const board = fold(
		publish('one'),
		publish('two'),
		publish('three'),
		{ type: 'merge', slot: 2, into: 1 },
		{ type: 'merge', slot: 1, into: 0 },
		{ type: 'merge', slot: 0, into: 2 },
		{ type: 'merge', slot: 0, into: 0 }
	);
	expect(shownSlots(board).map(({ slot }) => slot)).toEqual([0]);
	expect(mergedCount(board, 0)).toBe(2);
});

test('the spotlight goes out with the question it was on', () => {
	const lit = fold(publish('one'), { type: 'spotlight', slot: 0 });
	expect(spotlightOf(lit)?.text).toBe('one');
	expect(spotlightOf(applyEntry(lit, { type: 'withdraw', slot: 0 }))).toBeNull();
	expect(spotlightOf(applyEntry(lit, { type: 'spotlight', slot: null }))).toBeNull();
	expect(spotlightOf(applyEntry(lit, { type: 'spotlight', slot: 7 }))?.text).toBe('one');
});

test('an order keeps after it what it does not name, and is refused whole if it names a stranger', () => {
	const three = [publish('one'), publish('two'), publish('three')];
	expect(texts(...three, { type: 'order', slots: [2] })).toEqual(['three', 'one', 'two']);
	expect(texts(...three, { type: 'order', slots: [2, 9] })).toEqual(['one', 'two', 'three']);
	expect(texts(...three, { type: 'order', slots: [2, 2] })).toEqual(['one', 'two', 'three']);
});

test('a slow mode lasts until the next phase is said', () => {
	const slow: Entry = { type: 'phase', phase: 'open', every: 5 };
	expect(fold().every).toBe(0);
	expect(fold(slow).every).toBe(5);
	expect(fold(slow, { type: 'phase', phase: 'paused' }).every).toBe(0);
});

test('an unknown type says the page is out of date and moves nothing else', () => {
	const before = fold(publish('one'));
	const after = applyEntry(before, { type: 'unknown', of: 'applause' });
	expect(after).toEqual({ ...before, outOfDate: true });
	expect(applyEntry(before, { type: 'malformed', of: 'publish' })).toBe(before);
});

test('a statement announced counts only if its serial rises', () => {
	const of = (serial: number, byte: number): Entry => ({
		type: 'statement',
		serial,
		hash: new Uint8Array(32).fill(byte)
	});
	const board = fold(of(1, 1), of(3, 3), of(2, 2), of(3, 4));
	expect(board.statement).toEqual({ serial: 3, hash: fold(of(3, 3)).statement?.hash });
});

const number = fc.integer({ min: 0, max: 12 });
const anyEntry: fc.Arbitrary<Entry> = fc.oneof(
	fc.record({ type: fc.constant('publish' as const), text: fc.string({ minLength: 1 }) }),
	fc.record({
		type: fc.constant('poll' as const),
		text: fc.string({ minLength: 1 }),
		choices: fc.array(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 8 }),
		many: fc.boolean()
	}),
	fc.record({ type: fc.constant('edit' as const), slot: number, text: fc.string() }),
	fc.record({ type: fc.constant('merge' as const), slot: number, into: number }),
	fc.record({ type: fc.constant('spotlight' as const), slot: fc.option(number) }),
	fc.record({ type: fc.constant('answered' as const), slot: number }),
	fc.record({ type: fc.constant('withdraw' as const), slot: number }),
	fc.record({ type: fc.constant('order' as const), slots: fc.array(number, { maxLength: 6 }) }),
	fc.record({ type: fc.constant('malformed' as const), of: fc.string() })
);

test('whatever the entries: no slot is lost or doubled, and one stays for every group merged', () => {
	fc.assert(
		fc.property(fc.array(anyEntry, { maxLength: 60 }), (entries) => {
			const board = fold(...entries);
			const numbers = board.slots.map(({ slot }) => slot);
			expect([...board.order].sort((a, b) => a - b)).toEqual(numbers);
			const taken = entries.reduce((sum, entry) => {
				if (entry.type === 'publish') return sum + 1;
				if (entry.type !== 'poll') return sum;
				return sum + (entry.many ? entry.choices.length : 1);
			}, 0);
			expect(board.taken).toBe(taken);
			const merged = board.slots.filter(({ into }) => into !== null);
			expect(merged.length).toBeLessThan(Math.max(1, board.slots.length));
			const lit = spotlightOf(board);
			if (lit) expect(shownSlots(board)).toContain(lit);
		})
	);
});

test('folding never changes the board it was given', () => {
	fc.assert(
		fc.property(fc.array(anyEntry, { maxLength: 30 }), anyEntry, (entries, last) => {
			const board = fold(...entries);
			const before = structuredClone(board);
			applyEntry(board, last);
			expect(board).toEqual(before);
		})
	);
});
