import { expect, test } from 'vitest';
import type { BoardEntry } from '#lib/crypto/board.ts';
import { b64 } from '#lib/crypto/bytes.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { applyEntry, emptyBoard } from './board.ts';
import { applyBackstage, emptyBackstage } from './desk-backstage.ts';
import { foldDesk, shownSlot, type Lists } from './desk-fold.ts';
import type { Read } from './desk-reader.ts';

const bytes = (fill: number, length: number): Bytes => new Uint8Array(length).fill(fill);
const ref = (seq: number) => b64(bytes(seq, 16));
const id = (seq: number) => b64(bytes(100 + seq, 16));

/** Question number `seq`. */
const asked = (seq: number, text = `question ${seq}`): Read => ({
	seq,
	id: id(seq),
	ref: ref(seq),
	reply: b64(bytes(seq, 32)),
	question: { kind: 'question', reply: bytes(seq, 32), text }
});
/** Its asker takes it back. */
const takenBack = (seq: number, of: number): Read => ({
	...asked(seq),
	reply: b64(bytes(of, 32)),
	question: { kind: 'withdraw', reply: bytes(of, 32) }
});
const published = (seq: number, text = `question ${seq}`): BoardEntry => ({
	type: 'publish',
	text,
	ref: bytes(seq, 16)
});
const boardOf = (...entries: BoardEntry[]) => entries.reduce(applyEntry, emptyBoard());
const declined = (...seqs: number[]) =>
	seqs.reduce(
		(state, seq) => applyBackstage(state, { type: 'triage', id: id(seq), to: 'declined' }),
		emptyBackstage()
	);
const texts = (lists: Lists) =>
	Object.fromEntries(
		(['incoming', 'board', 'answered', 'aside'] as const).map((name) => [
			name,
			lists[name].map(({ text }) => text)
		])
	);

test('what was asked waits in order of arrival, whatever order it was opened in', () => {
	const lists = foldDesk([asked(3), asked(1), asked(2)], emptyBoard(), emptyBackstage());
	expect(texts(lists)).toEqual({
		incoming: ['question 1', 'question 2', 'question 3'],
		board: [],
		answered: [],
		aside: []
	});
});

test('each question is in one list: published, answered, declined, or still to read', () => {
	const board = boardOf(published(1), published(2), { type: 'answered', slot: 0 });
	const reads = [asked(1), asked(2), asked(3), asked(4)];
	expect(texts(foldDesk(reads, board, declined(3)))).toEqual({
		incoming: ['question 4'],
		board: ['question 2'],
		answered: ['question 1'],
		aside: ['question 3']
	});
});

test('the board wins over a triage: what is published is not aside', () => {
	expect(texts(foldDesk([asked(1)], boardOf(published(1)), declined(1)))).toMatchObject({
		board: ['question 1'],
		aside: []
	});
});

test('a question put back from aside is to read again', () => {
	const back = applyBackstage(declined(1), { type: 'triage', id: id(1), to: 'incoming' });
	expect(texts(foldDesk([asked(1)], emptyBoard(), back)).incoming).toEqual(['question 1']);
});

test('the board’s wording is shown, and what was asked stays beside it', () => {
	const board = boardOf(published(1), { type: 'edit', slot: 0, text: 'reformulée' });
	const [item] = foldDesk([asked(1)], board, emptyBackstage()).board;
	expect(item).toMatchObject({ text: 'reformulée', asked: { text: 'question 1' } });
});

test('taken off the board goes aside; published again comes back under its new slot', () => {
	const off = [published(1), { type: 'withdraw', slot: 0 }] as const;
	expect(texts(foldDesk([asked(1)], boardOf(...off), emptyBackstage()))).toMatchObject({
		aside: ['question 1'],
		board: []
	});
	const again = boardOf(...off, published(1, 'encore'));
	const [item] = foldDesk([asked(1)], again, emptyBackstage()).board;
	expect(item).toMatchObject({ text: 'encore', slot: { slot: 1 } });
	expect(shownSlot(again, ref(1))?.slot).toBe(1);
});

test('a question its asker took back leaves the lists, and is to leave the board', () => {
	const board = boardOf(published(1));
	const lists = foldDesk(
		[asked(1), asked(2), takenBack(3, 1), takenBack(4, 2)],
		board,
		emptyBackstage()
	);
	expect(texts(lists)).toEqual({ incoming: [], board: [], answered: [], aside: [] });
	expect(lists).toMatchObject({ withdrawn: 2, toWithdraw: [0] });
	const gone = boardOf(published(1), { type: 'withdraw', slot: 0 });
	expect(foldDesk([asked(1), takenBack(3, 1)], gone, emptyBackstage()).toWithdraw).toEqual([]);
});

test('what another desk published shows before its envelope arrives, then joins it', () => {
	const board = boardOf(published(1), { type: 'publish', text: 'posée à voix haute' });
	const before = foldDesk([], board, emptyBackstage()).board;
	expect(before.map(({ key, asked }) => ({ key, asked }))).toEqual([
		{ key: ref(1), asked: null },
		{ key: 'slot:1', asked: null }
	]);
	const after = foldDesk([asked(1)], board, emptyBackstage()).board;
	expect(after.map(({ key }) => key)).toEqual([ref(1), 'slot:1']);
	expect(after[0]?.asked?.text).toBe('question 1');
});

test('the board’s order and the spotlight are the board’s', () => {
	const entries = [published(1), published(2), published(3)];
	const board = boardOf(
		...entries,
		{ type: 'order', slots: [2, 0] },
		{ type: 'spotlight', slot: 0 }
	);
	const items = foldDesk([asked(1), asked(2), asked(3)], board, emptyBackstage()).board;
	expect(items.map(({ seq, spotlit }) => [seq, spotlit])).toEqual([
		[3, false],
		[1, true],
		[2, false]
	]);
});

test('an entry backstage of a later kind, or malformed, changes nothing', () => {
	const state = declined(1);
	for (const json of [null, 7, {}, { type: 'note' }, { type: 'triage', id: 'x', to: 'declined' }]) {
		expect(applyBackstage(state, json)).toBe(state);
	}
});
