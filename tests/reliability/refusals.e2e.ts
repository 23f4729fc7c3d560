import { expect } from '@playwright/test';
import fc from 'fast-check';
import { b64, fromB64 } from '#lib/crypto/bytes.ts';
import { openEnvelope } from '#lib/crypto/envelope.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { writeBoard, type Tip } from '#lib/rooms/desk/log.ts';
import { openRoom, postEnvelope, sealed, type Desk } from '../room-by-api.ts';
import { test, type Site } from '../site.ts';
import { follow, followAsDesk } from './readers.ts';

/**
 * Whatever is done to a message on its way to the server, nobody ends up believing it: the server
 * refuses it, or, where it cannot read, the desk does. Properties, on the real server.
 */
const p = await loadSodium();
const RUNS = { numRuns: 60 };
/** How a message is spoilt: a bit flipped, an end cut off, some bytes too many. */
const spoilt = fc.oneof(
	fc.record({ flip: fc.nat() }),
	fc.record({ cut: fc.nat() }),
	fc.record({ add: fc.uint8Array({ minLength: 1, maxLength: 300 }) })
);
type Spoilt = { flip: number } | { cut: number } | { add: Uint8Array };

function spoil(bytes: Bytes, how: Spoilt): Bytes {
	if ('cut' in how) return bytes.slice(0, how.cut % bytes.length);
	if ('add' in how) return new Uint8Array([...bytes, ...how.add]);
	const bit = how.flip % (bytes.length * 8);
	return bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
}

async function boardOf(site: Site, { keys }: Desk) {
	const reader = follow(site.url, keys);
	await reader.until(() => reader.chain.n > 0);
	reader.close();
	expect(reader.chain.warning).toBeNull();
	return { n: reader.chain.n, hash: reader.chain.hash };
}

/** What a desk would post next. */
function bodyOf({ keys }: Desk, tip: Tip) {
	const now = Math.floor(Date.now() / 1000);
	const { body } = writeBoard(p, keys, tip, { type: 'publish', text: 'Une question' }, now);
	return body as { n: number; entry: string; head: string };
}

test('a spoilt or foreign board entry is refused, whatever was done to it', async ({ site }) => {
	const desk = await openRoom(site);
	const foreign = await openRoom(site, desk);
	const path = `/api/rooms/${desk.keys.code}/board`;
	const before = await boardOf(site, desk);
	const body = bodyOf(desk, before);
	const wrong = await boardOf(site, foreign);
	const elsewhere = bodyOf(foreign, wrong);

	await fc.assert(
		fc.asyncProperty(spoilt, fc.constantFrom('entry', 'head'), async (how, part) => {
			const bytes = spoil(fromB64(body[part]), how);
			const answer = await desk.call('POST', path, { ...body, [part]: b64(bytes) });
			expect([400, 413]).toContain(answer.status);
		}),
		RUNS
	);
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 1, max: 0xffff_ffff }), async (n) => {
			fc.pre(n !== body.n);
			const answer = await desk.call('POST', path, { ...body, n });
			expect([400, 409]).toContain(answer.status);
		}),
		{ ...RUNS, examples: [[1], [body.n - 1], [body.n + 1]] }
	);
	// Another room's entry, its head, or both.
	for (const mixed of [
		elsewhere,
		{ ...body, head: elsewhere.head },
		{ ...body, entry: elsewhere.entry }
	]) {
		expect((await desk.call('POST', path, mixed)).status).toBe(400);
	}
	expect(await boardOf(site, desk)).toEqual(before);
	expect((await desk.call('POST', path, body)).status).toBe(201);
	expect((await desk.call('POST', path, body)).status).toBe(200);
	expect((await boardOf(site, desk)).n).toBe(before.n + 1);
});

test('a spoilt, foreign or replayed question is believed by nobody, and comes once', async ({
	site
}) => {
	const desk = await openRoom(site);
	const foreign = await openRoom(site, desk);
	const { envelope } = sealed(desk.keys, 'Une question');
	const post = (bytes: Uint8Array) => postEnvelope(site.url, desk.keys.code, bytes);
	expect((await post(envelope)).status).toBe(201);
	const kept: Bytes[] = [];
	await fc.assert(
		fc.asyncProperty(spoilt, async (how) => {
			const bytes = spoil(envelope, how);
			const { status } = await post(bytes);
			// A bit of its number makes it another question, which only the desk can refuse.
			if (status === 201) kept.push(bytes);
			else if (status === 200) expect(kept.map(b64)).toContain(b64(bytes));
			else expect([400, 409, 413]).toContain(status);
		}),
		RUNS
	);
	for (const bytes of kept) expect(() => openEnvelope(p, desk.keys, bytes)).toThrow();
	expect((await post(sealed(foreign.keys, 'Ailleurs').envelope)).status).toBe(400);
	expect((await post(envelope)).status).toBe(200);

	const reader = followAsDesk(site.url, desk);
	const different = new Set(kept.map(b64)).size;
	await reader.until(() => reader.questions.length >= 1 + different);
	reader.close();
	const opened = reader.questions.flatMap(({ envelope: found }) => {
		try {
			return [openEnvelope(p, desk.keys, fromB64(found)).question];
		} catch {
			return [];
		}
	});
	expect(opened).toEqual([expect.objectContaining({ text: 'Une question' })]);
	expect(reader.questions.length).toBe(1 + different);
});
