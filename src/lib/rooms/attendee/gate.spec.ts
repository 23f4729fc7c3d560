import { expect, test } from 'vitest';
import type { BoardEntry, Phase } from '#lib/crypto/board.ts';
import { applyEntry, emptyBoard } from '../board.ts';
import { gateOf, type GateState } from './gate.ts';

const NOW = 10_000;
const opened = (entry: Partial<BoardEntry & { type: 'phase' }> = {}, ...more: BoardEntry[]) =>
	[{ type: 'phase' as const, phase: 'open' as Phase, ...entry }, ...more].reduce(
		applyEntry,
		emptyBoard()
	);
const counted = (received: number, published: number): BoardEntry => ({
	type: 'counters',
	...{ received, published, read: 0, merged: 1, declined: 1 }
});
const room = (changes: Partial<GateState> = {}): GateState => ({
	board: opened(),
	room: { statement: { opensAt: 0 } },
	isOver: false,
	isKnown: true,
	warning: null,
	now: NOW,
	...changes
});

test('an open room takes questions', () => {
	expect(gateOf(room(), 0)).toEqual({ is: 'open' });
});

test('a full queue holds the next question, says how many wait, and lets go once fewer do', () => {
	const full = opened({ queue: 5 }, counted(9, 2));
	expect(gateOf(room({ board: full }), 0)).toEqual({ is: 'held', by: 'queue', waiting: 5 });
	const fewer = applyEntry(full, counted(9, 3));
	expect(gateOf(room({ board: fewer }), 0)).toEqual({ is: 'open' });
	const lifted = applyEntry(full, { type: 'phase', phase: 'open' });
	expect(gateOf(room({ board: lifted }), 0)).toEqual({ is: 'open' });
});

test('the slow mode holds until its time, and not before the first question', () => {
	const slow = room({ board: opened({ every: 5 }) });
	expect(gateOf(slow, NOW - 299)).toEqual({ is: 'held', by: 'pace', until: NOW + 1 });
	expect(gateOf(slow, NOW - 300)).toEqual({ is: 'open' });
	expect(gateOf(slow, 0)).toEqual({ is: 'open' });
});

test('without slow mode a question just asked, by a clock ahead of the board’s, holds nothing', () => {
	expect(gateOf(room(), NOW + 5)).toEqual({ is: 'open' });
});

test('a pause holds, whatever else would', () => {
	const board = opened({ phase: 'paused', queue: 1, every: 9 }, counted(9, 0));
	expect(gateOf(room({ board }), NOW)).toEqual({ is: 'held', by: 'pause' });
});

test.each([
	['closed', 0, 'closed'],
	['closed', NOW + 1, 'soon'],
	['vote-only', 0, 'vote-only']
] as const)('a room that is %s and opens at %d is shut: %s', (phase, opensAt, why) => {
	const state = room({ board: opened({ phase }), room: { statement: { opensAt } } });
	expect(gateOf(state, 0)).toEqual({ is: 'shut', why });
});

test('a room whose board is not known yet is neither open nor closed: it opens', () => {
	for (const phase of ['open', 'closed', 'paused'] as const) {
		const state = room({ board: opened({ phase }), isKnown: false });
		expect(gateOf(state, 0)).toEqual({ is: 'shut', why: 'opening' });
	}
});

const tokens = { questionsLeft: 3, isErased: false, admission: { is: 'in' } };

test('tokens on their way hold nothing: the question waits for them after it was sealed', () => {
	const coming = { ...tokens, questionsLeft: null, admission: { is: 'working' } };
	expect(gateOf(room(), 0, coming)).toEqual({ is: 'open' });
	expect(gateOf(room(), 0, tokens)).toEqual({ is: 'open' });
});

test.each([
	['none is left to ask with', { questionsLeft: 0 }, 'limit'],
	['someone erased them', { questionsLeft: null, isErased: true }, 'erased'],
	[
		'the server refuses to give any',
		{ questionsLeft: null, admission: { is: 'refused' } },
		'refused'
	]
] as const)('where %s, the composer holds and says why', (_, state, by) => {
	expect(gateOf(room(), 0, { ...tokens, ...state })).toEqual({ is: 'held', by });
});

test('a later block that is refused takes no question away', () => {
	const refused = { ...tokens, admission: { is: 'refused' } };
	expect(gateOf(room(), 0, refused)).toEqual({ is: 'open' });
});

test('a room that is over, or in a danger of any kind, takes nothing though its board says open', () => {
	expect(gateOf(room({ isOver: true }), 0)).toEqual({ is: 'shut', why: 'over' });
	for (const warning of ['statement', 'gap', 'fork', 'rolled-back', 'gone', 'forged']) {
		expect(gateOf(room({ warning }), 0, tokens)).toEqual({ is: 'shut', why: 'danger' });
	}
});
