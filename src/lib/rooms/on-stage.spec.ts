import { expect, test } from 'vitest';
import type { BoardEntry } from '#lib/crypto/board.ts';
import { applyEntry, emptyBoard } from './board.ts';
import { justAnswered, onStage } from './on-stage.ts';

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
