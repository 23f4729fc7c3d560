import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MOST_SLICE_BYTES } from '#lib/archive/desk/upload.ts';
import { readApache } from '#lib/instance/doctor/apache.ts';
import { readCaddy } from '#lib/instance/doctor/caddy.ts';
import { readNginx } from '#lib/instance/doctor/nginx.ts';
import { openRoom, type Desk } from '../room-by-api.ts';
import { fileOf, PATHS, PROXIES, proxy, type Proxy } from './proxies.ts';
import { serve, type Served } from './served.ts';
import {
	BROWSER,
	CLAIMED,
	listen,
	send,
	visit,
	visitByHttp2,
	visitDirectly,
	VISITOR
} from './visit.ts';

/** The proxies of deploy/, each the real one of Debian, in front of the real site. */
let site: Served;
let desk: Desk;
beforeAll(async () => {
	site = await serve();
	desk = await openRoom(site);
});
afterAll(() => site.stop());

const MEGABYTE = 1024 * 1024;
/** What belongs to a connection rather than to what is answered (RFC 9110, section 7.6.1). */
const OF_THE_CONNECTION =
	/^(connection|keep-alive|transfer-encoding|date|server|alt-svc|via|upgrade)$/;

const ours = (headers: Record<string, unknown>) =>
	Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.test(name)));

describe.each(PROXIES)('%s', (name) => {
	let front: Proxy;
	beforeAll(async () => {
		front = await proxy(name, site.folder, site.tapped);
		await front.start();
	});
	afterAll(() => front.stop());

	test.each(['/', '/en/workshops', '/healthz', '/api/v1/openapi.json', '/robots.txt', '/nowhere'])(
		'answers %s with the headers of the site, byte for byte, and no other',
		async (path) => {
			// The second answer is the one that is kept.
			await visitDirectly(site.socket, path);
			const direct = await visitDirectly(site.socket, path);
			const through = await visit(front.port, path);
			expect(through.status).toBe(direct.status);
			expect(ours(through.headers)).toEqual(ours(direct.headers));
			expect(through.body).toBe(direct.body);
			expect(through.headers['strict-transport-security']).toBeDefined();
		}
	);

	test('speaks HTTP/2', async () => {
		expect(await visitByHttp2(front.port, '/en')).toBe(200);
	});

	test('passes each event on at once, while the stream stays open', async () => {
		const path = `/api/rooms/${desk.keys.code}/events`;
		const [through, direct] = await Promise.all([
			listen({ port: front.port }, path),
			listen({ socketPath: site.socket }, path)
		]);
		for (const phase of ['paused', 'open'] as const) {
			const known = (await latest(direct, through)).id;
			expect((await desk.post({ type: 'phase', phase })).ok).toBe(true);
			const [there, here] = await Promise.all([direct.next(), through.next()]);
			expect(here).toEqual(there);
			expect(here.id).not.toBe(known);
		}
		through.close();
		direct.close();
	});

	test('a stream that the proxy’s restart cut resumes where it was, nothing lost, nothing twice', async () => {
		const path = `/api/rooms/${desk.keys.code}/events`;
		const before = await listen({ port: front.port }, path);
		await desk.post({ type: 'phase', phase: 'paused' });
		let last = await before.next();
		const direct = await listen({ socketPath: site.socket }, path, last.id);
		before.close();
		await front.stop();
		await desk.post({ type: 'phase', phase: 'open' });
		const missed = await direct.next();
		await front.start();
		const after = await listen({ port: front.port }, path, last.id);
		last = await after.next();
		expect(last).toEqual(missed);
		after.close();
		direct.close();
	});

	test('takes the largest slice that the site takes, and refuses what is larger with 413', async () => {
		const ask = (query: string, bytes: number) =>
			send(front.port, `/api/archive/uploads?${query}`, bytes, desk.cookie);
		const begun = await ask(`name=archive.zip&size=${17 * MEGABYTE}`, 0);
		const { id } = JSON.parse(begun.body) as { id: string };
		const slice = await ask(`id=${id}&from=0`, MOST_SLICE_BYTES);
		expect(JSON.parse(slice.body)).toMatchObject({ received: MOST_SLICE_BYTES });
		const tooLarge = await ask(`id=${id}&from=${MOST_SLICE_BYTES}`, MOST_SLICE_BYTES + MEGABYTE);
		expect(tooLarge.status).toBe(413);
		expect(tooLarge.headers['content-security-policy']).toContain("default-src 'none'");
	});

	test('writes no visitor’s address or browser anywhere, when all is well and when the site is down', async () => {
		const alone = await proxy(name, `${site.folder}/alone`, `${site.folder}/nobody.sock`);
		await alone.start();
		await visit(alone.port, '/secret-path');
		await alone.stop();
		await visit(front.port, '/nowhere?q=secret');
		for (const written of [front.written(), alone.written()]) {
			for (const trace of [VISITOR, BROWSER, CLAIMED, 'canary'])
				expect(written).not.toContain(trace);
		}
	});

	test('the site receives no address, neither the visitor’s nor one that they claim', () => {
		const received = site.received();
		// It is the right place to look: the browser's name, by which phones are told from computers, comes.
		expect(received).toContain(BROWSER);
		for (const trace of [VISITOR, CLAIMED]) expect(received).not.toContain(trace);
	});

	test('the doctor finds its file well, and the same file with a journal ill', () => {
		const read = { nginx: readNginx, caddy: readCaddy, apache: readApache }[name];
		const place = { port: 3000, socketPath: '/run/terrasse/terrasse.sock' };
		const examine = (text: string) => read([{ path: PATHS[name], text }], place);
		expect(examine(fileOf(name))).toMatchObject({ isInFront: true, warnings: [] });
		const journal = {
			nginx: ['access_log off;', 'access_log /var/log/nginx/access.log;'],
			caddy: ['header -Server', 'log'],
			apache: ['CustomLog /dev/null common', 'CustomLog /var/log/apache2/access.log combined']
		}[name] as [string, string];
		const logging = fileOf(name).replaceAll(...journal);
		expect(examine(logging).warnings).toMatchObject([{ why: 'access' }]);
	});
});

/** What both streams begin with, when the room has a past. */
async function latest(...streams: { next: () => Promise<{ id: string }> }[]) {
	const firsts = await Promise.all(streams.map((stream) => stream.next()));
	return firsts[0] ?? { id: '' };
}
