import { expect, type BrowserContext, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import fr from '#lib/words/fr.ts';
import { formsOf, indexOfAny } from '../canary.ts';
import {
	ask,
	everythingKept,
	join,
	makeAccount,
	newPerson,
	openRoomByHand,
	questionField
} from '../people.ts';
import { openRoom } from '../room-by-api.ts';
import { test } from '../site.ts';

/**
 * Promise 4: the server never holds a readable question. If sealing fails, nothing leaves.
 */
const CANARY = 'canari-8f2c1e07 le mur de zinc écoute';

/** Everything that crosses the network of a browser: addresses, headers, bodies, both ways. */
function overhear(context: BrowserContext): { heard: () => Promise<string> } {
	const parts: (string | Promise<string>)[] = [];
	context.on('request', (request) => {
		parts.push(request.url(), JSON.stringify(request.headers()), request.postData() ?? '');
	});
	context.on('response', (response) => {
		parts.push(JSON.stringify(response.headers()));
		// An event stream never ends: its words are looked at on the server's side, in the database.
		if (response.headers()['content-type']?.startsWith('text/event-stream')) return;
		parts.push(response.text().catch(() => ''));
	});
	return { heard: async () => (await Promise.all(parts)).join('\n') };
}

function filesOf(dataDir: string): Buffer[] {
	return readdirSync(dataDir).map((name) => readFileSync(path(dataDir, name)));
}

test('a question’s words are in no request, response, log line, file, journal or storage', async ({
	browser,
	site
}) => {
	const facilitator = await newPerson(browser);
	const attendee = await newPerson(browser);
	const ears = [overhear(facilitator.context()), overhear(attendee.context())];
	await makeAccount(facilitator, site);
	const { code, link } = await openRoomByHand(facilitator);
	await join(attendee, link);
	await ask(attendee, CANARY);

	const item = facilitator.getByRole('article').filter({ hasText: CANARY });
	await expect(item).toBeVisible();
	await item.getByRole('button', { name: fr.desk.item.publish, exact: true }).click();
	const board = attendee.getByRole('region', { name: fr.room.board.title });
	await expect(board.getByText(CANARY, { exact: true })).toBeVisible();

	const stream = await readStream(`${site.url}/api/rooms/${code}/events`);
	const files = filesOf(site.dataDir);
	expect(Buffer.concat(files).length).toBeGreaterThan(2480);
	for (const form of formsOf(CANARY)) {
		for (const ear of ears) expect(await ear.heard()).not.toContain(form);
		expect(stream).not.toContain(form);
		expect(site.log()).not.toContain(form);
		expect(await everythingKept(attendee.context())).not.toContain(form);
		expect(await everythingKept(facilitator.context())).not.toContain(form);
	}
	for (const file of files) expect(indexOfAny(file, CANARY)).toBe(-1);
});

test('the search finds a canary where there is one', () => {
	for (const form of formsOf(CANARY)) {
		expect(indexOfAny(Buffer.from(`before${form}after`), CANARY)).toBeGreaterThan(0);
	}
	expect(indexOfAny(Buffer.from(CANARY, 'utf16le'), CANARY)).toBe(0);
});

const BROKEN_SEALING: Record<string, string | null> = {
	throws: `export const sealQuestion = () => { throw new Error('broken'); };`,
	stalls: `export const sealQuestion = () => new Promise(() => {});`,
	'is missing': null,
	'gives the text as it is': `export const sealQuestion = (room, { text }) => ({
		envelope: new TextEncoder().encode(text.padEnd(2480)),
		id: crypto.getRandomValues(new Uint8Array(16)),
		reply: crypto.getRandomValues(new Uint8Array(32))
	});`
};

/** Asks, and sees that it is said, that the text stays in the field and that nothing was posted. */
async function expectNothingLeaves(page: Page, link: string): Promise<void> {
	const posted = countPosts(page);
	await join(page, link);
	await ask(page, CANARY);
	await expect(page.getByText(fr.room.composer.unsealedWord)).toBeVisible();
	await expect(questionField(page)).toHaveValue(CANARY);
	expect(posted()).toBe(0);
}

for (const [how, script] of Object.entries(BROKEN_SEALING)) {
	test(`where sealing ${how}, nothing leaves and the text stays in the field`, async ({
		page,
		site
	}) => {
		const { link } = await openRoom(site);
		await page.route(/\/room\/sealing\./, (route) =>
			script === null
				? route.abort()
				: route.fulfill({ contentType: 'text/javascript', body: script })
		);
		await expectNothingLeaves(page, link);
	});
}

test('without a source of randomness, nothing leaves and the text stays in the field', async ({
	page,
	site
}) => {
	const { link } = await openRoom(site);
	await page.addInitScript(() => {
		crypto.getRandomValues = (bytes) => bytes;
	});
	await expectNothingLeaves(page, link);
});

test('with WebAssembly switched off, a question is sealed and sent as ever', async ({
	page,
	site
}) => {
	const { link } = await openRoom(site);
	await page.addInitScript(() => {
		Reflect.deleteProperty(globalThis, 'WebAssembly');
	});
	await join(page, link);
	expect(await page.evaluate(() => 'WebAssembly' in globalThis)).toBe(false);
	await ask(page, CANARY);
	await expect(page.getByText(fr.room.composer.sentWord, { exact: true })).toBeVisible();
});

function countPosts(page: Page): () => number {
	let count = 0;
	page.on('request', (request) => {
		if (request.method() === 'POST') count++;
	});
	return () => count;
}

/** The first full state of an event stream, as text. */
async function readStream(url: string): Promise<string> {
	const answer = await fetch(url);
	const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
	let text = '';
	while (reader && !text.includes('event: board')) text += (await reader.read()).value ?? '';
	await reader?.cancel();
	return text;
}
