import { expect, test } from 'vitest';
import type { BoardEntry } from '#lib/crypto/board.ts';
import { applyEntry, emptyBoard } from '../board.ts';
import { exportRows, publishable } from './after-rows.ts';

const reply = new Uint8Array(32);
const board = (...entries: BoardEntry[]) => entries.reduce(applyEntry, emptyBoard());
const slot = (text: string, answer?: string) => {
	const answered =
		answer === undefined ? [] : [{ type: 'answered', slot: 0, text: answer } as const];
	return board({ type: 'publish', text }, ...answered).slots[0] ?? null;
};

test('a line says what the board says, what was asked if it differs, and never who asked', () => {
	const asked = { kind: 'question', reply, text: 'ou ?', name: 'Zoé', place: 'online' } as const;
	const rows = exportRows({
		incoming: [{ text: 'Quand ?', asked: { ...asked, text: 'Quand ?', step: 'mots' }, slot: null }],
		answered: [
			{ text: 'Où ?', asked, slot: slot('Où ?', 'Ici.'), notes: [{ text: 'a' }, { text: 'b' }] }
		]
	});
	const rest = { step: null, answer: null, asked: null, reason: null, notes: null };
	expect(rows).toEqual([
		{
			...rest,
			number: 1,
			state: 'answered',
			text: 'Où ?',
			asked: 'ou ?',
			place: 'online',
			answer: 'Ici.',
			notes: 'a\nb'
		},
		{ ...rest, number: 2, state: 'incoming', text: 'Quand ?', place: 'online', step: 'mots' }
	]);
	expect(JSON.stringify(rows)).not.toMatch(/Zoé|reply/);
});

test('what was set aside says how', () => {
	const line = { text: 'x', asked: null, slot: null };
	const aside = [
		{ ...line, into: 'slot:1' },
		{ ...line, declined: true, reason: 'hors sujet' },
		line
	];
	expect(exportRows({ aside, kept: [line] }).map(({ state }) => state)).toEqual([
		'kept',
		'merged',
		'declined',
		'aside'
	]);
	expect(exportRows({ aside })[1]?.reason).toBe('hors sujet');
});

test('what may be published is on the board, the answered first; what was taken back is not', () => {
	const texts = publishable(
		board(
			{ type: 'publish', text: 'first' },
			{ type: 'publish', text: 'taken back' },
			{ type: 'poll', text: 'poll', choices: ['a', 'b'], many: false },
			{ type: 'publish', text: 'answered' },
			{ type: 'withdraw', slot: 1 },
			{ type: 'answered', slot: 3 }
		)
	).map(({ text }) => text);
	expect(texts).toEqual(['answered', 'first']);
});
