import { expect, test as base } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { VAULT_BYTES } from '#lib/crypto/identity.ts';
import fr from '#lib/words/fr.ts';
import { openRoom, LOGIN, postEnvelope, sealed, type Desk } from '../room-by-api.ts';
import { startSite, type Site } from '../site.ts';
import { follow, followAsDesk } from './readers.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

/** A disk with no space left: what is refused, what goes on, and how it ends. */
const test = base.extend<{ disk: SmallDisk; site: Site }>({
	disk: async ({}, use) => {
		const disk = mountSmallDisk();
		await use(disk);
		disk.remove();
	},
	site: async ({ disk }, use) => {
		const settings = { TERRASSE_DATA_DIR: disk.path, TERRASSE_QUESTIONS_A_MINUTE: '9999999' };
		const site = await startSite(settings);
		await use(site);
		await site.stop('SIGKILL');
		rmSync(site.dataDir, { recursive: true, force: true });
	}
});

/** Longer than the server waits between two looks for space. */
const REFUSED_FOR_MS = 2_500;
const MOST_QUESTIONS = 2_000;

/** Asks until nothing is taken any more. @returns the questions that were, and the last refusal */
async function askUntilFull(site: Site, desk: Desk) {
	const taken: Uint8Array[] = [];
	let takenAt = performance.now();
	for (;;) {
		const { envelope } = sealed(desk.keys, `Question ${taken.length}`);
		const answer = await postEnvelope(site.url, desk.keys.code, envelope);
		if (answer.status === 201) {
			taken.push(envelope);
			takenAt = performance.now();
			if (taken.length > MOST_QUESTIONS) throw new Error('the disk is never full');
		} else if (performance.now() > takenAt + REFUSED_FOR_MS) {
			return { taken, refusal: answer };
		}
	}
}

const random = (length: number): string => randomBytes(length).toString('base64url');

const everyByte = (folder: string): Buffer =>
	Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));

test('a room that fills the disk: refused in words, read all along, burned, and the service is back', async ({
	disk,
	site
}) => {
	const desk = await openRoom(site);
	const attendee = follow(site.url, desk.keys);
	const atDesk = followAsDesk(site.url, desk);
	await attendee.until(() => attendee.chain.n === 2);

	const { taken, refusal } = await askUntilFull(site, desk);
	expect(taken.length).toBeGreaterThan(20);
	expect(refusal.status).toBe(503);
	expect(refusal.headers.get('content-type')).toBe('application/problem+json');
	expect(await refusal.json()).toMatchObject({
		code: 'not-stored',
		title: fr.problems['not-stored'].title,
		detail: fr.problems['not-stored'].next
	});
	expect((await desk.post({ type: 'publish', text: 'x'.repeat(9_000) })).status).toBe(503);

	// Reading goes on, for who was there and for who comes now.
	await atDesk.until(() => atDesk.questions.length === taken.length);
	const late = followAsDesk(site.url, desk);
	await late.until(() => late.questions.length === taken.length);
	expect([attendee.states, atDesk.lines()]).toEqual([['live'], 1]);
	for (const path of ['/', '/en', `/api/rooms/${desk.keys.code}`, `/s/${desk.keys.code}`]) {
		expect((await fetch(site.url + path)).status, path).toBe(200);
	}

	// Burning has its own space, and leaves nothing.
	const pieces = taken.map((envelope) => Buffer.from(envelope.subarray(800, 824)));
	const held = everyByte(disk.path);
	expect(pieces.every((piece) => held.includes(piece))).toBe(true);
	const burned = await desk.call('POST', `/api/rooms/${desk.keys.code}/burn`, {});
	expect(burned.status, await burned.text()).toBe(200);
	const left = everyByte(disk.path);
	expect(pieces.some((piece) => left.includes(piece))).toBe(false);

	const next = await openRoom(site, desk);
	const again = Array.from({ length: 30 }, () => sealed(next.keys, 'Encore').envelope);
	for (const envelope of again) {
		expect((await postEnvelope(site.url, next.keys.code, envelope)).status).toBe(201);
	}
	for (const reader of [attendee, atDesk, late]) reader.close();
});

test('somebody else fills the disk: burning works, and writing works again once there is space', async ({
	disk,
	site
}) => {
	const kept = await openRoom(site);
	const burning = await openRoom(site, kept);
	const attendee = follow(site.url, kept.keys);
	await attendee.until(() => attendee.chain.n === 2);
	for (const desk of [kept, burning]) {
		for (let asked = 0; asked < 20; asked++)
			await postEnvelope(site.url, desk.keys.code, sealed(desk.keys, 'x').envelope);
	}
	disk.fillUp();
	const { refusal } = await askUntilFull(site, kept);
	expect(refusal.status).toBe(503);
	expect((await burning.call('POST', `/api/rooms/${burning.keys.code}/burn`, {})).status).toBe(200);
	expect((await fetch(`${site.url}/api/rooms/${burning.keys.code}`)).status).toBe(404);

	disk.freeAgain();
	const { envelope } = sealed(kept.keys, 'Enfin');
	const ask = async () => (await postEnvelope(site.url, kept.keys.code, envelope)).ok;
	await expect.poll(ask, { timeout: 10_000 }).toBe(true);
	expect((await kept.post({ type: 'publish', text: 'De retour' })).status).toBe(201);
	await attendee.until(() => attendee.chain.n === 3);
	expect(attendee.states).toEqual(['live']);
	attendee.close();
});

test('accounts on a full disk: refused in words, nothing half done, reading goes on, and all works again', async ({
	disk,
	site
}) => {
	const desk = await openRoom(site);
	const expiry = Math.floor(Date.now() / 1000) + 3_600;
	// In another browser: in the same one, a login takes the place of the session before.
	const logIn = () =>
		fetch(`${site.url}/api/login`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(LOGIN)
		});
	const invite = () => desk.call('PUT', '/api/team', { inviteId: random(16), expiry });
	const secrets = { loginKey: random(32), vault: random(VAULT_BYTES) };
	const change = () =>
		desk.call('PUT', '/api/identity', { loginKey: LOGIN.loginKey, new: secrets });
	disk.fillUp();
	await askUntilFull(site, desk);
	disk.fillUp();
	let invited = 0;
	// The journal may have space for a few more.
	await expect.poll(async () => (await logIn()).status).toBe(503);
	await expect
		.poll(async () => {
			const { status } = await invite();
			if (status === 200) invited++;
			return status;
		})
		.toBe(503);
	for (const act of [logIn, invite, change]) {
		const answer = await act();
		expect(answer.status).toBe(503);
		expect(await answer.json()).toMatchObject({
			code: 'not-stored',
			detail: fr.problems['not-stored'].next
		});
	}
	// The session of before is still good, and what it reads is as it was.
	const team = await desk.call('GET', '/api/team');
	const { invitations } = (await team.json()) as { invitations: unknown[] };
	expect(invitations).toHaveLength(invited);
	expect((await desk.call('GET', '/regie')).status).toBe(200);

	disk.freeAgain();
	await expect.poll(async () => (await logIn()).status, { timeout: 10_000 }).toBe(200);
});
