import { expect } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { openRoom, postEnvelope, sealed } from '../room-by-api.ts';
import { test } from '../site.ts';

/** Promise 7: what was burned is gone from the disk. */

function everyByte(dataDir: string): Buffer {
	return Buffer.concat(readdirSync(dataDir).map((name) => readFileSync(path(dataDir, name))));
}

test('after burning, no piece of any envelope or key of the room is in any file', async ({
	site
}) => {
	const desk = await openRoom(site);
	const other = await openRoom(site, desk);
	const { keys } = desk;
	const envelopes = Array.from({ length: 40 }, (_, index) => sealed(keys, `Question ${index}`));
	for (const { envelope } of envelopes) {
		expect((await postEnvelope(site.url, keys.code, envelope)).status).toBe(201);
		const beside = sealed(other.keys, 'Une autre salle').envelope;
		expect((await postEnvelope(site.url, other.keys.code, beside)).status).toBe(201);
	}
	// A clean stop brings everything from the journal into the data file, where pages are shared.
	await site.stop();
	await site.start();
	const pieces = [
		...envelopes.flatMap(({ envelope }) =>
			[41 + 64, 800, 1600, 2400].map((at) => Buffer.from(envelope.slice(at, at + 24)))
		),
		Buffer.from(keys.rootPublicKey),
		Buffer.from(keys.code)
	];
	const before = everyByte(site.dataDir);
	for (const piece of pieces) expect(before.includes(piece)).toBe(true);

	await desk.post({ type: 'burned' });
	expect((await desk.call('POST', `/api/rooms/${keys.code}/burn`, {})).ok).toBe(true);
	const after = everyByte(site.dataDir);
	for (const piece of pieces) expect(after.includes(piece)).toBe(false);
	expect((await fetch(`${site.url}/api/rooms/${other.keys.code}`)).status).toBe(200);
});
