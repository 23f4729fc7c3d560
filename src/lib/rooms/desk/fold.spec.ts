import { expect, test } from 'vitest';
import type { BoardEntry } from '#lib/crypto/board.ts';
import { b64 } from '#lib/crypto/bytes.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { applyEntry, emptyBoard } from '../board.ts';
import { applyBackstage, emptyBackstage, type Backstage } from './decisions.ts';
import { emptyLists, foldDesk, PLACES, type Lists } from './fold.ts';
import { shownSlot } from './slots.ts';
import type { Read } from './open-one.ts';

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
/** What facilitators decided, entry by entry. */
function decided(...entries: object[]): Backstage {
	const state = emptyBackstage();
	for (const entry of entries) applyBackstage(state, entry);
	return state;
}
const put = (seq: number, to: string) => ({ type: 'triage', id: id(seq), to });
const declined = (...seqs: number[]) => decided(...seqs.map((seq) => put(seq, 'declined')));
const merged = (seq: number, into: number) => ({ type: 'merge', key: ref(seq), into: ref(into) });
const texts = (lists: Lists) =>
	Object.fromEntries(PLACES.map((name) => [name, lists[name].map(({ text }) => text)]));
const none = texts(emptyLists());

test('what was asked waits in order of arrival, whatever order it was opened in', () => {
	const lists = foldDesk([asked(3), asked(1), asked(2)], emptyBoard(), emptyBackstage());
	expect(texts(lists)).toEqual({
		...none,
		incoming: ['question 1', 'question 2', 'question 3']
	});
});

test('each question is in one list: kept, published, answered, declined, or still to read', () => {
	const board = boardOf(published(1), published(2), { type: 'answered', slot: 0 });
	const reads = [asked(1), asked(2), asked(3), asked(4), asked(5)];
	const backstage = decided(put(3, 'declined'), put(5, 'kept'));
	expect(texts(foldDesk(reads, board, backstage))).toEqual({
		incoming: ['question 4'],
		kept: ['question 5'],
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
	const back = decided(put(1, 'declined'), put(1, 'incoming'));
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
	expect(texts(lists)).toEqual(none);
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

test('a question merged before it was published is aside, and counts in the other', () => {
	const reads = [asked(1), asked(2), asked(3)];
	const lists = foldDesk(reads, emptyBoard(), decided(merged(1, 2), merged(2, 3)));
	expect(texts(lists)).toMatchObject({ incoming: ['question 3'] });
	expect(lists.incoming[0]).toMatchObject({ duplicates: 2, into: null });
	expect(lists.aside.map(({ into }) => into)).toEqual([ref(2), ref(3)]);
});

test('merging never closes a circle in which questions would be lost', () => {
	const reads = [asked(1), asked(2)];
	const circle = decided(merged(1, 2), merged(2, 1));
	expect(texts(foldDesk(reads, emptyBoard(), circle))).toMatchObject({
		incoming: ['question 2'],
		aside: ['question 1']
	});
	// The board merges one way, the backstage the other.
	const board = boardOf(published(1), published(2), { type: 'merge', slot: 0, into: 1 });
	const off = [board, { type: 'withdraw', slot: 1 } as const] as const;
	const both = foldDesk(reads, applyEntry(...off), decided(merged(2, 1)));
	expect(PLACES.flatMap((place) => both[place])).toHaveLength(2);
	expect(both.aside.filter(({ into }) => into === null)).toHaveLength(1);
});

test('a question whose other was taken back by its asker stands for itself again', () => {
	const reads = [asked(1), asked(2), takenBack(3, 2)];
	expect(texts(foldDesk(reads, emptyBoard(), decided(merged(1, 2))))).toMatchObject({
		incoming: ['question 1'],
		aside: []
	});
});

test('what came off the board goes back only to the list it was put in since', () => {
	const board = boardOf(published(1), { type: 'withdraw', slot: 0 });
	const at = (...tos: string[]) =>
		foldDesk([asked(1)], board, decided(...tos.map((to) => put(1, to))));
	expect(at('kept').kept).toHaveLength(1);
	expect(at('incoming').incoming).toHaveLength(1);
	expect(at('kept', 'off').aside).toHaveLength(1);
	expect(at('declined').aside[0]).toMatchObject({ declined: true });
});

test('notes, who takes a question, and why it was declined are on its line', () => {
	const nono = { by: id(90), name: 'Nono' };
	const note = { type: 'note', key: ref(1), note: b64(bytes(1, 8)), text: 'à voir', ...nono };
	const state = decided(
		{ ...put(1, 'declined'), reason: 'hors sujet' },
		note,
		note,
		{ ...note, note: b64(bytes(2, 8)), text: 'oubliée' },
		{ type: 'unnote', key: ref(1), note: b64(bytes(2, 8)) },
		{ type: 'take', key: ref(1), ...nono }
	);
	const [item] = foldDesk([asked(1)], emptyBoard(), state).aside;
	expect(item).toMatchObject({ reason: 'hors sujet', taken: nono });
	expect(item?.notes.map(({ text }) => text)).toEqual(['à voir']);
});

test('a private answer is marked on its line, once, and a second one beside it', () => {
	const nono = { by: id(90), name: 'Nono' };
	const reply = { type: 'replied', key: ref(1), note: b64(bytes(1, 8)), text: 'Oui.', ...nono };
	const state = decided(reply, reply, { ...reply, note: b64(bytes(2, 8)), text: 'Et non.' });
	const [item, other] = foldDesk([asked(1), asked(2)], emptyBoard(), state).incoming;
	expect(item?.replies.map(({ name, text }) => [name, text])).toEqual([
		['Nono', 'Oui.'],
		['Nono', 'Et non.']
	]);
	expect(item?.notes).toEqual([]);
	expect(other?.replies).toEqual([]);
});

test('an entry backstage of a later kind, or malformed, changes nothing', () => {
	const state = declined(1);
	const before = structuredClone(state);
	for (const json of [
		null,
		7,
		{},
		{ type: 'poll' },
		{ type: 'triage', id: 'x', to: 'declined' },
		{ type: 'merge', key: ref(1), into: 'elsewhere' },
		{ type: 'note', key: ref(1), note: 'x', by: id(1), name: 'N', text: 'x' },
		{ type: 'replied', key: ref(1), note: b64(bytes(1, 8)), by: id(1), name: 'N', text: '' },
		{ type: 'toString' }
	]) {
		applyBackstage(state, json);
	}
	expect(state).toEqual(before);
});
