import { expect, test } from 'vitest';
import type { BoardEntry } from '#lib/crypto/board.ts';
import en from '#lib/words/en/votes.ts';
import fr from '#lib/words/fr/votes.ts';
import { applyEntry, emptyBoard, shownSlots } from './board.ts';
import { NO_VOTES, readTally } from './tally.ts';
import { byVotes, canBeVotedOn, resultsOf, saySupport, showsResults, supportOf } from './votes.ts';

const fold = (...entries: BoardEntry[]) => entries.reduce(applyEntry, emptyBoard());
const publish = (text: string): BoardEntry => ({ type: 'publish', text });
const poll = (many: boolean, held = false): BoardEntry => ({
	type: 'poll',
	text: 'Which?',
	choices: ['a', 'b', 'c'],
	many,
	held
});

test('only what makes sense as a tally is read', () => {
	expect(readTally([[0, 0, 12]]).get(0)).toEqual([12]);
	expect(readTally([])).toEqual(NO_VOTES);
	for (const wrong of [null, 'x', [[0, 0]], [[0, 0, -1]], [[0, '0', 1]], { 0: 1 }]) {
		expect(() => readTally(wrong)).toThrow();
	}
});

test('a question has its own votes and those of what was merged into it, which are never summed', () => {
	const board = fold(
		publish('one'),
		publish('two'),
		publish('three'),
		{ type: 'merge', slot: 1, into: 0 },
		{ type: 'merge', slot: 2, into: 1 }
	);
	const tally = readTally([
		[0, 0, 12],
		[1, 0, 4],
		[2, 0, 1]
	]);
	expect(supportOf(board, tally, 0)).toEqual({ own: 12, merged: 5 });
	expect(saySupport('fr', fr, { own: 12, merged: 5 })).toBe(
		'12 + 5 votes\u202f: certaines personnes ont pu voter deux fois'
	);
	expect(saySupport('en', en, { own: 1, merged: 0 })).toBe('1 vote');
});

test('a vote for a choice that a question does not have counts for nothing', () => {
	const tally = readTally([
		[0, 3, 99],
		[0, 0, 1]
	]);
	expect(supportOf(fold(publish('one')), tally, 0)).toEqual({ own: 1, merged: 0 });
});

test('a poll of one choice shares its votes out; where several may be chosen each has its own', () => {
	const [single, many] = fold(poll(false), poll(true)).slots;
	const tally = readTally([
		[0, 1, 3],
		[0, 2, 1],
		[0, 7, 9],
		[1, 0, 5],
		[3, 0, 6]
	]);
	expect(single && resultsOf(single, tally)).toEqual({
		rows: [
			{ slot: 0, choice: 0, text: 'a', count: 0 },
			{ slot: 0, choice: 1, text: 'b', count: 3 },
			{ slot: 0, choice: 2, text: 'c', count: 1 }
		],
		total: 4
	});
	expect(many && resultsOf(many, tally)).toEqual({
		rows: [
			{ slot: 1, choice: 0, text: 'a', count: 5 },
			{ slot: 2, choice: 0, text: 'b', count: 0 },
			{ slot: 3, choice: 0, text: 'c', count: 6 }
		],
		total: null
	});
});

test('a poll that holds its results shows them once it is closed', () => {
	const board = fold(poll(false), poll(false, true));
	expect(board.slots.map(showsResults)).toEqual([true, false]);
	const closed = applyEntry(board, { type: 'answered', slot: 1 });
	expect(closed.slots.map(showsResults)).toEqual([true, true]);
});

test('by votes, polls come first, then the most wanted; equals keep the facilitators’ order', () => {
	const board = fold(publish('none'), publish('two'), poll(false), publish('many'), publish('nil'));
	const tally = readTally([
		[1, 0, 2],
		[3, 0, 9]
	]);
	const order = byVotes(board, tally, shownSlots(board)).map(({ slot }) => slot);
	expect(order).toEqual([2, 3, 1, 0, 4]);
});

test('what stands beyond the 128 slots that have a key cannot be voted on', () => {
	const before = fold(...Array.from({ length: 126 }, (_, n) => publish(String(n))));
	const [last] = applyEntry(before, poll(false)).slots.slice(-1);
	const [over] = applyEntry(before, poll(true)).slots.slice(-1);
	expect(last && canBeVotedOn(last)).toBe(true);
	expect(over && canBeVotedOn(over)).toBe(false);
});
