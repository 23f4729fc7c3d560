import { expect, test } from 'vitest';
import type { Phase } from '#lib/crypto/board.ts';
import en from '#lib/words/en/room.ts';
import { sayPhase } from './say-phase.ts';

const state = (phase: Phase, changes: object = {}) => ({
	board: { phase, burned: false },
	room: { statement: { opensAt: 1_000 } },
	isOver: false,
	now: 2_000,
	...changes
});
const said = (...of: Parameters<typeof state>) => sayPhase('en', en.phases, state(...of));

test('each phase has its sentence', () => {
	expect(said('open')).toBe(en.phases.open);
	expect(said('vote-only')).toBe(en.phases['vote-only']);
	expect(said('paused')).toBe(en.phases.paused);
	expect(said('closed')).toBe(en.phases.closed);
});

test('before its hour a closed room says when it opens', () => {
	expect(said('closed', { now: 500 })).toMatch(/^The room is not open yet\. .*\d{1,2}:\d{2}/);
	expect(said('open', { now: 500 })).toBe(en.phases.open);
});

test('a burned room says so, whatever its last phase', () => {
	expect(said('open', { board: { phase: 'open', burned: true }, isOver: true })).toBe(
		en.phases.burned
	);
	expect(said('open', { isOver: true })).toBe(en.phases.over);
});
