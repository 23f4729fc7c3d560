import { expect, test } from 'vitest';
import type { Item } from './fold.ts';
import { keepStill, matches, sortByVotes, sortItems } from './sort.ts';

const item = (seq: number, asked: Partial<NonNullable<Item['asked']>> = {}): Item => ({
	key: String(seq),
	seq,
	id: String(seq),
	asked: { kind: 'question', reply: new Uint8Array(32), text: `question ${seq}`, ...asked },
	slot: null,
	text: asked.text ?? `question ${seq}`,
	spotlit: false,
	into: null,
	duplicates: 0,
	declined: false,
	reason: null,
	notes: [],
	replies: [],
	taken: null
});
const seqs = (items: readonly Item[]) => items.map(({ seq }) => seq);

test('a search folds accents and case, wants every word, and looks at names, steps and notes too', () => {
	const found = item(12, { text: 'Où déposer sa clé ?', name: 'Zoé', step: 'pause' });
	const noted = { ...found, notes: [{ by: 'x', name: 'N', note: 'y', text: 'à vérifier' }] };
	for (const search of ['', '  ', 'CLE', 'deposer ou', 'zoe', 'pause', '12']) {
		expect(matches(found, search)).toBe(true);
	}
	expect(matches(noted, 'verifier')).toBe(true);
	expect(matches(found, 'clé verifier')).toBe(false);
});

test('the room and online take turns, each in order of arrival', () => {
	const online = { place: 'online' as const };
	const items = [item(1, online), item(2, online), item(3), item(4, { place: 'room' }), item(5)];
	expect(seqs(sortItems(items, 'place'))).toEqual([3, 1, 4, 2, 5]);
	expect(sortItems(items, 'arrival')).toBe(items);
});

test('steps are in their order, 10 after 9, and what has none comes last', () => {
	const items = [item(1, { step: '10' }), item(2), item(3, { step: '9' }), item(4, { step: '9' })];
	expect(seqs(sortItems(items, 'step'))).toEqual([3, 4, 1, 2]);
});

test('what arrives is added at the end, what left leaves its place, nothing else moves', () => {
	const before = ['3', '1', '2'];
	expect(seqs(keepStill([item(1), item(2), item(3)], before))).toEqual([3, 1, 2]);
	expect(seqs(keepStill([item(9), item(1), item(3)], before))).toEqual([3, 1, 9]);
});

test('most votes come first, equals stay where they are', () => {
	const votes: Record<string, number> = { 2: 7, 4: 7 };
	const items = [item(1), item(2), item(3), item(4)];
	expect(seqs(sortByVotes(items, (key) => votes[key] ?? 0))).toEqual([2, 4, 1, 3]);
});
