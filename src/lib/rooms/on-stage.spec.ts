import { expect, test } from 'vitest';
import type { BoardEntry } from '#lib/crypto/board.ts';
import { applyEntry, emptyBoard } from './board.ts';
import { inLarge, justAnswered, onStage } from './on-stage.ts';

const boardOf = (...entries: BoardEntry[]) => entries.reduce(applyEntry, emptyBoard());
const two: BoardEntry[] = [
	{ type: 'publish', text: 'une' },
	{ type: 'publish', text: 'deux' },
	{ type: 'spotlight', slot: 0 }
];

test('a question in the spotlight is on stage until it is answered, and its answer after', () => {
	expect(onStage(boardOf(...two))?.text).toBe('une');
	expect(justAnswered(boardOf(...two))).toBeNull();
	const after = boardOf(...two, { type: 'answered', slot: 0, text: 'Oui.' });
	expect(onStage(after)).toBeNull();
	expect(justAnswered(after)?.answer).toBe('Oui.');
});

test('the next in the spotlight takes its place, and an empty spotlight clears it', () => {
	const answered: BoardEntry[] = [...two, { type: 'answered', slot: 0 }];
	const next = boardOf(...answered, { type: 'spotlight', slot: 1 });
	expect([onStage(next)?.text, justAnswered(next)]).toEqual(['deux', null]);
	const empty = boardOf(...answered, { type: 'spotlight', slot: null });
	expect([onStage(empty), justAnswered(empty)]).toEqual([null, null]);
});

test('another question being answered leaves the stage as it is', () => {
	const other = boardOf(...two, { type: 'answered', slot: 1 });
	expect(onStage(other)?.text).toBe('une');
});

test('a closed poll stays large until another takes its place; an answered question does not', () => {
	const poll: BoardEntry[] = [
		{ type: 'poll', text: 'Laquelle', choices: ['une', 'deux'], many: false },
		{ type: 'spotlight', slot: 0 }
	];
	expect(inLarge(boardOf(...poll))?.text).toBe('Laquelle');
	const closed: BoardEntry[] = [...poll, { type: 'answered', slot: 0, votes: [1, 0] }];
	expect(inLarge(boardOf(...closed))?.text).toBe('Laquelle');
	expect(inLarge(boardOf(...closed, { type: 'spotlight', slot: null }))).toBeNull();
	expect(inLarge(boardOf(...two, { type: 'answered', slot: 0 }))).toBeNull();
});
