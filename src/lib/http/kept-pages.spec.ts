import type { RequestEvent } from '@sveltejs/kit';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { forgetPages, keepPages, serveKept } from './kept-pages.server.ts';
import { keepUnder } from './kept-queries.server.ts';

const server = createServer((request, response) => {
	if (!serveKept(request, response, 'http://localhost')) response.writeHead(404).end();
});
let port = 0;

beforeAll(async () => {
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());
beforeEach(forgetPages);

function ask(path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
	return new Promise((resolve) => get({ port, path, headers }, resolve));
}

/** Renders a page through the handle, as SvelteKit would. */
function render(
	path: string,
	route = '/(public)/workshops',
	type = 'text/html',
	asked: Record<string, string> = {},
	{ keptUnder = '', body = '<p>Bonjour</p>' } = {}
) {
	const url = new URL(path, 'http://localhost');
	const request = new Request(url, { headers: asked });
	const event = { url, route: { id: route }, request } as RequestEvent;
	const headers = { 'content-type': type, 'content-security-policy': "style-src 'self'" };
	if (keptUnder) keepUnder(request, keptUnder);
	return keepPages({ event, resolve: async () => new Response(body, { headers }) });
}

test('a public page is kept after its first rendering, and forgotten on a change', async () => {
	expect((await ask('/ateliers')).statusCode).toBe(404);
	await render('/ateliers');
	expect((await ask('/ateliers')).statusCode).toBe(200);
	forgetPages();
	expect((await ask('/ateliers')).statusCode).toBe(404);
});

test('a browser that has it already is told so', async () => {
	const etag = (await render('/ateliers')).headers.get('etag') ?? '';
	expect((await ask('/ateliers', { 'if-none-match': etag })).statusCode).toBe(304);
});

test.each(['kept', 'forgotten'])(
	'a browser that has it already hears its policy again, the page being %s',
	async (state) => {
		const etag = (await render('/ateliers')).headers.get('etag') ?? '';
		for (const tag of [etag, `W/${etag}`]) {
			const asked = { 'if-none-match': tag };
			if (state === 'kept') {
				const { statusCode, headers } = await ask('/ateliers', asked);
				expect([statusCode, headers['content-security-policy']]).toEqual([304, "style-src 'self'"]);
				continue;
			}
			forgetPages();
			const { status, headers } = await render('/ateliers', undefined, undefined, asked);
			expect([status, headers.get('content-security-policy')]).toEqual([304, "style-src 'self'"]);
		}
	}
);

test.each([
	['/ateliers?x=1', '/(public)/workshops', 'text/html'],
	['/%61teliers', '/(public)/workshops', 'text/html'],
	['/regie', '/desk/(in)', 'text/html'],
	['/s/TERRASSE', '/s/[code]', 'text/html'],
	['/plan.xml', '/(public)/plan', 'application/xml']
])('%s of %s as %s is never kept', async (path, route, type) => {
	await render(path, route, type);
	expect((await ask(path)).statusCode).toBe(404);
});

const listed = (path: string, keptUnder: string, body?: string) =>
	render(path, undefined, undefined, undefined, { keptUnder, ...(body && { body }) });

test('a page with a query is kept where it asks for it, under the one address it names', async () => {
	await listed('/archives?tag=son', '/archives?tag=son');
	await listed('/archives?page=1&tag=voix', '/archives?tag=voix');
	expect((await ask('/archives?tag=son')).statusCode).toBe(200);
	expect((await ask('/archives?tag=voix')).statusCode).toBe(404);
	expect((await ask('/archives?page=1&tag=voix')).statusCode).toBe(404);
	forgetPages();
	expect((await ask('/archives?tag=son')).statusCode).toBe(404);
});

test('pages with a query never fill the memory: the one asked for the longest ago goes', async () => {
	const threeMegabytes = 'x'.repeat(3_000_000);
	for (const n of [1, 2])
		await listed(`/archives?page=${n}`, `/archives?page=${n}`, threeMegabytes);
	expect((await ask('/archives?page=1')).statusCode).toBe(200);
	await listed('/archives?page=3', '/archives?page=3', threeMegabytes);
	const statuses = [1, 2, 3].map(async (n) => (await ask(`/archives?page=${n}`)).statusCode);
	expect(await Promise.all(statuses)).toEqual([200, 404, 200]);
});

test('whoever asks first gets the page in the form that they prefer, too', async () => {
	const first = await render('/ateliers', undefined, undefined, { 'accept-encoding': 'gzip' });
	expect(first.headers.get('content-encoding')).toBe('gzip');
	expect(first.headers.get('content-length')).toBe(String((await first.arrayBuffer()).byteLength));
});

test('a kept page is sent in the form that the browser prefers, and in no form that it refuses', async () => {
	await render('/ateliers');
	const formOf = async (accepted: string) =>
		(await ask('/ateliers', { 'accept-encoding': accepted })).headers['content-encoding'];
	await expect.poll(() => formOf('gzip, br')).toBe('br');
	expect(await formOf('gzip, br;q=0')).toBe('gzip');
	expect(await formOf('br;q=0, gzip;q=0')).toBeUndefined();
});
