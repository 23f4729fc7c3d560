import { expect, type Page, type Request } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { b64, fromB64 } from '#lib/crypto/bytes.ts';
import fr from '#lib/words/fr.ts';
import { ask, join, newPerson } from '../people.ts';
import { openRoom } from '../room-by-api.ts';
import { test } from '../site.ts';

/**
 * Promise 5: from all that is kept, nobody can tell who asked or who voted. What is kept is looked at
 * here, after an evening in real browsers; that what was sent cannot be matched either is shown by
 * `src/lib/rooms/tokens/unlinkable.server.spec.ts`.
 */
const ASKED = 'Qui lit mes messages ?';
/** The tables that tokens are kept in, and all that they may say. */
const KEPT = {
	spent_ask: ['room', 'input'],
	spent_vote: ['room', 'slot', 'input', 'choice'],
	tally: ['room', 'slot', 'choice', 'count']
};
const { voting, composer } = fr.room;

type Sent = { url: string; headers: Record<string, string>; body: Record<string, unknown> };

/** Everything that a page posts from now on. */
function listenTo(page: Page): Sent[] {
	const sent: Sent[] = [];
	page.on('request', (request: Request) => {
		if (request.method() !== 'POST') return;
		sent.push({
			url: request.url(),
			headers: request.headers(),
			body: request.postDataJSON() as Record<string, unknown>
		});
	});
	return sent;
}

const to = (sent: Sent[], call: string) => sent.filter(({ url }) => url.endsWith(call));

test('of those who came in, asked and voted, what is kept names nobody and joins nothing', async ({
	browser,
	site
}) => {
	const desk = await openRoom(site, null, { askLimit: 2 });
	await desk.post({ type: 'publish', text: ASKED });
	const people = await Promise.all([1, 2, 3].map(() => newPerson(browser)));
	const heard = people.map(listenTo);
	for (const [i, page] of people.entries()) {
		await join(page, desk.link);
		await ask(page, `Question ${i}`);
		await expect(page.getByText(composer.sent)).toBeVisible();
		await page.getByRole('button', { name: new RegExp(`^${voting.vote}`) }).click();
	}
	for (const page of people) {
		await expect(page.getByText(voting.steps.counted)).toBeVisible();
	}

	const spent = heard.map((sent) => {
		const [question] = to(sent, '/questions').map(({ body }) => body.token as { input: string });
		const [vote] = to(sent, '/votes').map(({ body }) => body as { input: string });
		return { asked: question?.input ?? '', voted: vote?.input ?? '' };
	});
	// Nothing that came in with an admission comes back with a question or a vote.
	for (const sent of heard) {
		const admissions = JSON.stringify(to(sent, '/admissions').map(({ body }) => body));
		expect(admissions.length).toBeGreaterThan(1_000);
		for (const { asked, voted } of spent) {
			expect(admissions).not.toContain(asked);
			expect(admissions).not.toContain(voted);
		}
		// A question and a vote carry neither a cookie nor a name of the browser's own making.
		for (const { headers } of [...to(sent, '/questions'), ...to(sent, '/votes')]) {
			expect(Object.keys(headers)).not.toContain('cookie');
			expect(Object.keys(headers)).not.toContain('authorization');
		}
	}
	expect(new Set(spent.flatMap(({ asked, voted }) => [asked, voted])).size).toBe(6);

	await site.stop();
	const kept = new Sqlite(path(site.dataDir, 'terrasse.sqlite'), { readonly: true });
	for (const [table, columns] of Object.entries(KEPT)) {
		const found = kept.prepare(`select name from pragma_table_info(?)`).pluck().all(table);
		expect(found, table).toEqual(columns);
	}
	// In no order of arrival: by the random inputs themselves.
	const inputs = kept.prepare<[], Buffer>('select input from spent_vote').pluck().all();
	const sorted = (name: 'asked' | 'voted') =>
		spent.map((one) => Buffer.from(fromB64(one[name]))).sort(Buffer.compare);
	expect(inputs.map(b64)).toEqual(sorted('voted').map(b64));
	kept.close();
	// Nor do the places in the file say one: a page is filled from its end, in the order of the inputs.
	const disk = Buffer.concat(
		readdirSync(site.dataDir).map((name) => readFileSync(path(site.dataDir, name)))
	);
	for (const name of ['asked', 'voted'] as const) {
		const places = sorted(name).map((input) => disk.indexOf(input));
		expect(places.every((place) => place > 0)).toBe(true);
		expect(places).toEqual([...places].sort((one, other) => other - one));
	}
	// Nothing else holds one: no other table, no journal, no log, by whatever way of writing it.
	for (const input of spent.flatMap(({ asked, voted }) => [asked, voted])) {
		const bytes = Buffer.from(fromB64(input));
		expect(disk.indexOf(bytes)).toBe(disk.lastIndexOf(bytes));
		for (const written of [input, bytes.toString('base64'), bytes.toString('hex')]) {
			for (const form of [written, written.toUpperCase()]) {
				expect(disk.includes(form)).toBe(false);
				expect(site.log().includes(form)).toBe(false);
			}
		}
	}
	// Of the admissions nothing is there at all.
	for (const { body } of heard.flatMap((sent) => to(sent, '/admissions'))) {
		for (const blinded of [...(body.ask as string[]), ...(body.vote as string[])]) {
			expect(disk.includes(Buffer.from(fromB64(blinded)))).toBe(false);
			expect(disk.includes(blinded)).toBe(false);
		}
	}
});
