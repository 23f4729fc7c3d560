/** Forgetting in which order votes came changes nothing of what they are. */
import Sqlite from 'better-sqlite3';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { database, FILE } from '#db/open.server.ts';
import { fromB64 } from '#lib/crypto/bytes.ts';
import { publicRoom } from '../room.server.ts';
import { openTokenRoom, refusalOf, temporaryDatabase } from '../room.fixture.server.ts';
import { admit } from './admissions.server.ts';
import { forgetOrder } from './order.server.ts';
import { blindBlock, noWork, open, sent } from './tokens.fixture.ts';
import { takeVote } from './votes.server.ts';

const folder = temporaryDatabase();
vi.setConfig({ testTimeout: 60_000 });

async function enter() {
	const room = await openTokenRoom();
	const request = blindBlock();
	const by = noWork(fromB64(publicRoom(room.code).work.salt));
	const tokens = open(request, await admit(room.code, { ...sent(request), by }), room.statement);
	return (slot: number, choice = 0) => takeVote(room.code, { slot, choice, ...tokens.vote(slot) });
}

const kept = () =>
	['spent_ask', 'spent_vote', 'tally', 'ticket_use'].map((table) =>
		database().prepare(`select * from ${table}`).all()
	);
const journal = () => statSync(join(folder, `${FILE}-wal`)).size;

test('what was spent stays spent, and counts as it did', async () => {
	const vote = await enter();
	for (const slot of [3, 0, 15]) await vote(slot);
	const before = kept();
	expect(before[1]).toHaveLength(3);
	forgetOrder();
	expect(kept()).toEqual(before);
	expect(journal()).toBe(0);
	await vote(3);
	expect((await refusalOf(vote(3, 1))).code).toBe('token-spent');
	expect(kept()).toEqual(before);
});

test('while another process reads the journal it is tried again, without a new vote', async () => {
	const vote = await enter();
	const reader = new Sqlite(join(folder, FILE), { readonly: true });
	reader.exec('begin');
	reader.prepare('select count(*) from spent_vote').get();
	await vote(0);
	forgetOrder();
	expect(journal()).toBeGreaterThan(0);
	reader.exec('commit');
	reader.close();
	forgetOrder();
	expect(journal()).toBe(0);
});
