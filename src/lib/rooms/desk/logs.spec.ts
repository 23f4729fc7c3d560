import { expect, test } from 'vitest';
import { deriveRoom } from '#lib/crypto/room.ts';
import { noble as p } from '#lib/crypto/noble.ts';
import { signStatement, statementHash } from '#lib/crypto/statement.ts';
import { statementOf } from '../statement.fixture.ts';
import { followBackstage } from './backstage.ts';
import { writeBehind } from './log.ts';
import { makeLogs } from './logs.ts';
import type { Written } from './post.ts';

const keys = deriveRoom(p, p.random(32), 'TERRASSE');
const statement = statementOf(keys);
const hash = statementHash(p, signStatement(p, keys.root, statement));
const entered = { keys, statement, hash, hasDoor: true };

const triage = { type: 'triage', id: 'A'.repeat(22), to: 'declined' };
/** Two entries of a backstage. */
function twoEntries(): [Written, Written] {
	const writer = followBackstage(p, keys);
	const first = writeBehind(p, keys, writer, triage);
	writer.take(first.body);
	return [first, writeBehind(p, keys, writer, { ...triage, to: 'incoming' })];
}

test('an entry is reached once a checked head covers it, not when its bytes come', async () => {
	const logs = makeLogs(p, entered);
	const { body, entry } = logs.write('board', { type: 'phase', phase: 'open' }, 1_717_610_400);
	const { head, ...without } = body as { n: number; entry: string; head: string };
	let reached: string | null = null;
	const waiting = logs.reached('board', 1).then((bytes) => (reached = bytes));
	logs.take('board', { ...without, head: null });
	await Promise.resolve();
	expect(reached).toBeNull();
	expect(logs.board.phase).toBe('closed');
	logs.take('head', { n: 1, head });
	await waiting;
	expect(reached).toBe(entry);
	expect(logs.board.phase).toBe('open');
});

test('a board that the room did not sign stops the log under its name', () => {
	const logs = makeLogs(p, entered);
	const stranger = { ...deriveRoom(p, p.random(32), 'TERRASSE'), audience: keys.audience };
	const forged = makeLogs(p, { ...entered, keys: { ...stranger, fpr: keys.fpr } });
	const { body } = forged.write('board', { type: 'phase', phase: 'open' }, 1_717_610_400);
	logs.take('board', body);
	expect(logs.warning).toBe('signature');
	expect(logs.board.phase).toBe('closed');
});

test('the backstage is followed in order, and what comes again changes nothing', () => {
	const [first, second] = twoEntries();
	const follower = followBackstage(p, keys);
	expect(follower.take(first.body)).toEqual([triage]);
	expect(follower.take(first.body)).toEqual([]);
	expect(follower.take(second.body)).toHaveLength(1);
	expect(follower).toMatchObject({ n: 2, broken: false });
});

test.each([
	['an entry left out', ([, second]: [Written, Written]) => [second.body]],
	[
		'two entries under one number',
		([first, second]: [Written, Written]) => [first.body, { n: 1, entry: second.entry }]
	],
	[
		'an altered entry',
		([{ entry }]: [Written, Written]) => [
			{ n: 1, entry: `${entry.startsWith('A') ? 'B' : 'A'}${entry.slice(1)}` }
		]
	],
	['no entry at all', () => [{ n: 1 }]]
])('%s breaks the backstage for good', (_, events) => {
	const [first, second] = twoEntries();
	const follower = followBackstage(p, keys);
	for (const event of events([first, second])) follower.take(event);
	expect(follower.broken).toBe(true);
	expect(follower.take(second.body)).toEqual([]);
});
