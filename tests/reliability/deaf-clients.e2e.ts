import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { randomBytes } from 'node:crypto';
import { openRoom, type Desk } from '../room-by-api.ts';
import { test, type Site } from '../site.ts';
import { follow } from './readers.ts';

/** Clients that open a stream and never read it, while a lot is published. */
const DEAF = 200;
const REPLIES_AT_ONCE = 100;
const TIMES = 85;
/** Held for each of them, six megabytes would be 1,200; a machine that is busy collects later. */
const MOST_GROWTH_MB = 40;
const LEAST_PUBLISHED_BYTES = 6_000_000;
const AN_ENTRY_EVERY = 5;

/** Resident memory of the site, in MB. */
function memoryOf(site: Site): number {
	const status = readFileSync(`/proc/${site.pid()}/status`, 'utf8');
	return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** How many lines the site still holds open on its port. */
function openLines(site: Site): number {
	const port = Number(new URL(site.url).port).toString(16).toUpperCase().padStart(4, '0');
	const established = new RegExp(`^ *\\d+: \\w+:${port} \\w+:\\w+ 01 `);
	return ['tcp', 'tcp6']
		.flatMap((name) => readFileSync(`/proc/net/${name}`, 'utf8').split('\n'))
		.filter((line) => established.test(line)).length;
}

/** A stream that was asked for and is never read. */
function neverRead(site: Site, desk: Desk): Promise<Socket> {
	return new Promise((resolve, reject) => {
		const socket = connect(Number(new URL(site.url).port), '127.0.0.1', () => {
			socket.write(`GET /api/rooms/${desk.keys.code}/events HTTP/1.1\r\nhost: localhost\r\n\r\n`);
			resolve(socket);
		});
		socket.pause();
		socket.on('error', reject);
	});
}

/** Publishes six megabytes of replies, and entries between them. @returns the memory at its highest */
async function publish(
	site: Site,
	desk: Desk
): Promise<{ bytes: number; entries: number; peak: number }> {
	let [bytes, entries, peak] = [0, 0, 0];
	for (let time = 0; time < TIMES; time++) {
		const replies = Array.from({ length: REPLIES_AT_ONCE }, () => ({
			tag: randomBytes(16).toString('base64url'),
			box: randomBytes(552).toString('base64url')
		}));
		const answer = await desk.call('POST', `/api/rooms/${desk.keys.code}/replies`, replies);
		expect(answer.ok).toBe(true);
		bytes += JSON.stringify(replies).length;
		if (time % AN_ENTRY_EVERY === 0) {
			expect((await desk.post({ type: 'publish', text: `Question ${entries}` })).ok).toBe(true);
			entries++;
		}
		peak = Math.max(peak, memoryOf(site));
	}
	return { bytes, entries, peak };
}

test('two hundred clients that never read cost little, and the others nothing', async ({
	site
}) => {
	const rehearsal = await openRoom(site);
	const quiet = follow(site.url, rehearsal.keys);
	// The same without them, twice: what the process needs for the work itself, once it is warm.
	const warm = await publish(site, rehearsal);
	const without = await publish(site, rehearsal);
	await quiet.until(() => quiet.chain.n === 2 + warm.entries + without.entries);
	quiet.close();

	const desk = await openRoom(site, rehearsal);
	const attendee = follow(site.url, desk.keys);
	await attendee.until(() => attendee.chain.n === 2);
	const before = openLines(site);
	const deaf = await Promise.all(Array.from({ length: DEAF }, () => neverRead(site, desk)));
	await expect.poll(() => openLines(site)).toBeGreaterThanOrEqual(before + DEAF);
	const { bytes, entries, peak } = await publish(site, desk);
	expect(bytes).toBeGreaterThan(LEAST_PUBLISHED_BYTES);
	expect(peak - Math.max(warm.peak, without.peak)).toBeLessThan(MOST_GROWTH_MB);

	// The one who reads was never cut, and has everything in order.
	await attendee.until(() => attendee.chain.n === 2 + entries);
	expect(attendee.states).toEqual(['live']);
	expect(attendee.entries.map(({ n }) => n)).toEqual(attendee.entries.map((_, index) => index + 1));
	// The others were let go; those who come back are told everything.
	await expect.poll(() => openLines(site)).toBeLessThan(before + DEAF / 10);
	const late = follow(site.url, desk.keys);
	await late.until(() => late.chain.n === 2 + entries);
	late.close();
	attendee.close();
	for (const socket of deaf) socket.destroy();
});
