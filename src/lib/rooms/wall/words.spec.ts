import { expect, test } from 'vitest';
import type { Phase } from '#lib/crypto/board.ts';
import words from '#lib/words/en/wall.ts';
import { applyEntry, emptyBoard } from '../board.ts';
import { sayAge, sayCounts, sayLine, whatFor } from './words.ts';

const board = (counts: [number, number, number, number, number]) => {
	const [received, read, published, merged, declined] = counts;
	const counted = { type: 'counters' as const, received, read, published, merged, declined };
	return applyEntry(applyEntry(emptyBoard(), { type: 'publish', text: 'one' }), counted);
};

test('the queue is what nothing was decided of yet, by the signed count', () => {
	const said = sayCounts('en', words, board([12, 10, 3, 2, 1])).join(' ');
	expect(said).toBe('12 questions received 6 waiting · 3 on the board');
	expect(sayCounts('en', words, board([1, 1, 3, 0, 0])).join(' ')).toContain('0 waiting');
});

test('the number on the board is the one that phones say, and a poll is no question', () => {
	const poll = { type: 'poll' as const, text: 'Which?', choices: ['a', 'b'], many: false };
	const polled = applyEntry(board([4, 4, 1, 2, 1]), poll);
	expect(sayCounts('en', words, polled)).toEqual([
		'4 questions received',
		'0 waiting · 1 on the board'
	]);
	const alone = applyEntry(applyEntry(emptyBoard(), { type: 'publish', text: 'one' }), poll);
	expect(sayCounts('en', words, alone)).toEqual(['1 on the board']);
});

test('without a signed count only the board is counted, and an empty one not at all', () => {
	expect(sayCounts('en', words, emptyBoard())).toEqual([]);
	const one = applyEntry(emptyBoard(), { type: 'publish', text: 'one' });
	expect(sayCounts('en', words, one)).toEqual(['1 on the board']);
});

test('the wall invites to ask, then to vote where one can, else to read', () => {
	const key = new Uint8Array(32);
	const invites = (phase: Phase, askTokenKey?: typeof key) =>
		whatFor({ board: { phase }, room: { statement: askTokenKey ? { askTokenKey } : {} } });
	expect(invites('open', key)).toBe('join');
	expect(invites('vote-only', key)).toBe('vote');
	expect(invites('vote-only')).toBe('read');
	expect(invites('paused', key)).toBe('read');
	expect(invites('closed', key)).toBe('read');
});

test('an age is in seconds under a minute, in minutes after', () => {
	expect(sayAge('en', words.line, 59)).toMatch(/^59\ss$/);
	expect(sayAge('en', words.line, 61)).toMatch(/^1\smin$/);
});

test('a lost line is said first, then a desk that is silent, and nothing while all is well', () => {
	const well = { lostAt: null, now: 1_000, line: 'live' as const, unconfirmedSince: null };
	expect(sayLine('en', words, well)).toBe('');
	expect(sayLine('en', words, { ...well, unconfirmedSince: 400 })).toContain('No news');
	const lost = { ...well, lostAt: 880, unconfirmedSince: 400 };
	expect(sayLine('en', words, lost)).toMatch(/Offline for 2\smin/);
});
