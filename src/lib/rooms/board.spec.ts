import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEntry, type BoardEntry, type MuteEntry } from '#lib/crypto/board-entry.ts';
import {
	applyEntry,
	emptyBoard,
	isQueueFull,
	mergedCount,
	mergedSlots,
	shownSlots,
	spotlightOf,
	waitingCount
} from './board.ts';

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
	expect(mergedSlots(board, 0).map(({ slot }) => slot)).toEqual([1, 2]);
});

test('a poll holds its results back if its desk says so, and closes by being answered', () => {
	const poll = { type: 'poll' as const, text: 'which', choices: ['a', 'b'], many: false };
	const [shown, held] = fold(poll, { ...poll, held: true }, { type: 'answered', slot: 1 }).slots;
	expect(shown).toMatchObject({ answered: false, poll: { choices: ['a', 'b'], held: false } });
	expect(held).toMatchObject({ answered: true, poll: { held: true } });
	expect(readEntry({ ...poll, held: 'yes' })).toEqual({ type: 'malformed', of: 'poll' });
	expect(readEntry({ ...poll, held: true })).toEqual({ ...poll, held: true });
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

test('a limit of the queue lasts until the next phase is said', () => {
	const limited: Entry = { type: 'phase', phase: 'open', queue: 30 };
	expect(fold().queue).toBeNull();
	expect(fold(limited).queue).toBe(30);
	expect(fold(limited, { type: 'phase', phase: 'open', every: 5 }).queue).toBeNull();
});

test('a limit that is no whole number from 1 to 2,000 refuses its entry whole', () => {
	const said = (queue: unknown) => readEntry({ type: 'phase', phase: 'paused', queue });
	const before = fold({ type: 'phase', phase: 'open', every: 5, queue: 30 });
	for (const queue of [0, -1, 2001, 1.5, '30', null, [30]]) {
		expect(applyEntry(before, said(queue) as Entry)).toBe(before);
	}
	for (const queue of [1, 2000]) expect(applyEntry(before, said(queue) as Entry).queue).toBe(queue);
});

test('what waits is what was received and neither published, merged nor declined', () => {
	const counted: Entry = {
		type: 'counters',
		...{ received: 40, read: 12, published: 5, merged: 3, declined: 2 }
	};
	const limit = (queue: number): Entry => ({ type: 'phase', phase: 'open', queue });
	expect(waitingCount(fold())).toBeNull();
	expect(waitingCount(fold(counted))).toBe(30);
	expect(isQueueFull(fold(counted))).toBe(false);
	expect(isQueueFull(fold(limit(30)))).toBe(false);
	expect(isQueueFull(fold(limit(31), counted))).toBe(false);
	expect(isQueueFull(fold(limit(30), counted))).toBe(true);
	// What its asker took back waits no more: it is one of the declined, counted apart.
	const takenBack: Entry = { ...counted, withdrawn: 2 };
	expect(waitingCount(fold(takenBack))).toBe(30);
	expect(fold(takenBack).counters?.withdrawn).toBe(2);
	expect(fold(counted).counters?.withdrawn).toBeUndefined();
	// An older desk published what was said aloud without receiving it.
	const aloud: Entry = { ...counted, received: 1, read: 1 };
	expect(waitingCount(fold(aloud))).toBe(0);
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
