import { expect, test } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openRoom } from '../room-by-api.ts';
import { startSite } from '../site.ts';
import { askWithoutEnd, publishWithoutEnd } from './load.ts';
import { follow, followAsDesk } from './readers.ts';

/** The process killed again and again in a full room, and what is left of what it acknowledged. */
const KILLS = 50;
const PEOPLE = 12;
const MOST_ANSWERS_BETWEEN = 60;
const MOST_MS = 180_000;

test('killed fifty times in a full room: nothing acknowledged is lost, nothing comes twice', async () => {
	test.setTimeout(MOST_MS);
	const site = await startSite({ TERRASSE_QUESTIONS_A_MINUTE: '9999999' });
	try {
		const desk = await openRoom(site);
		const attendees = [follow(site.url, desk.keys), follow(site.url, desk.keys)];
		const atDesk = followAsDesk(site.url, desk);
		const asking = askWithoutEnd(site.url, desk, PEOPLE);
		const publishing = await publishWithoutEnd(site.url, desk);

		for (let kills = 0; kills < KILLS; kills++) {
			// At no particular moment: others are on their way whenever one is answered.
			await asking.more(1 + Math.floor(Math.random() * MOST_ANSWERS_BETWEEN));
			await site.stop('SIGKILL');
			await site.start();
		}
		await publishing.more(1);
		await Promise.all([asking.end(), publishing.end()]);
		const [questions, entries] = [asking.received.size, Math.max(...publishing.received.keys())];
		expect(questions).toBeGreaterThan(KILLS);
		expect(publishing.received.size).toBeGreaterThan(KILLS);

		// Those who listened all along have everything, once, in order, without a gesture.
		await atDesk.until(() => atDesk.questions.length >= questions);
		expect(atDesk.questions.map(({ seq }) => seq)).toEqual(upTo(questions));
		for (const { seq, envelope } of atDesk.questions) {
			expect(asking.received.get(seq) === envelope).toBe(true);
		}
		expect(atDesk.lines()).toBeGreaterThan(KILLS / 2);
		for (const { chain, entries: believed, states, until } of attendees) {
			await until(() => chain.n >= entries);
			expect(chain.warning).toBeNull();
			expect(believed.map(({ n }) => n)).toEqual(upTo(entries));
			expect(states.filter((state) => state === 'lost').length).toBeGreaterThan(0);
		}
		for (const reader of [...attendees, atDesk]) reader.close();

		// And so does the disk, and whoever comes only now.
		const late = follow(site.url, desk.keys);
		await late.until(() => late.chain.n === entries);
		expect(late.chain.warning).toBeNull();
		late.close();
		await site.stop();
		const kept = new Sqlite(join(site.dataDir, 'terrasse.sqlite'), { readonly: true });
		expect(kept.pragma('integrity_check', { simple: true })).toBe('ok');
		const board = kept.prepare('select n, entry from board').raw().all() as [number, Buffer][];
		const held = kept.prepare('select seq, envelope from envelope').raw().all() as [
			number,
			Buffer
		][];
		kept.close();
		expect(board.length).toBe(entries);
		expect(held.length).toBe(questions);
		const written = new Map(board.map(([n, entry]) => [n, entry.toString('base64url')]));
		for (const [n, entry] of publishing.received) expect(written.get(n) === entry).toBe(true);
		for (const [seq, envelope] of held) {
			expect(asking.received.get(seq) === envelope.toString('base64url')).toBe(true);
		}
	} finally {
		await site.stop('SIGKILL');
		rmSync(site.dataDir, { recursive: true, force: true });
	}
});

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
