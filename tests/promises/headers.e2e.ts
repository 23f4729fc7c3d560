import { expect } from '@playwright/test';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from '../site.ts';

/** The headers that stand behind several promises, on every kind of answer. */
const EVERY_KIND = ['/', '/healthz', '/icon.svg', '/s/TERRASSE', '/api/rooms/TERRASSE', '/nowhere'];

test('page, file, API, health and error all carry the same protections', async ({
	request,
	site
}) => {
	for (const path of EVERY_KIND) {
		const headers = (await request.get(site.url + path)).headers();
		expect(headers, path).toMatchObject({
			'referrer-policy': 'no-referrer',
			'x-content-type-options': 'nosniff',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-resource-policy': 'same-origin'
		});
		expect(headers['permissions-policy'], path).toContain('camera=()');
		expect(headers['content-security-policy'], path).toContain("default-src 'none'");
		expect(headers['set-cookie'], path).toBeUndefined();
	}
});

/** What the process answers to these bytes, to the end of the connection. */
function say(url: string, words: string): Promise<string> {
	const { port, hostname } = new URL(url);
	const socket = connect({ port: Number(port), host: hostname }, () => socket.write(words));
	return text(socket);
}

const LAST = 'connection: close\r\n\r\n';
const BROKEN: [what: string, words: string, status: number][] = [
	['no HTTP', 'Bonjour\r\n\r\n', 400],
	['a method that does not exist', `SNIFF / HTTP/1.1\r\nhost: x\r\n${LAST}`, 400],
	['a method that a page has not', `TRACE / HTTP/1.1\r\nhost: x\r\n${LAST}`, 400],
	['headers too long', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(80_000)}\r\n${LAST}`, 431],
	['no host', `GET / HTTP/1.1\r\n${LAST}`, 400],
	['an expectation', `GET / HTTP/1.1\r\nhost: x\r\nexpect: tea\r\n${LAST}`, 417],
	['two lengths', `POST / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n${LAST}`, 400]
];

test('what never becomes a request is answered with them too, and says nothing of the process', async ({
	request,
	site
}) => {
	for (const [what, words, status] of BROKEN) {
		const answer = (await say(site.url, words)).toLowerCase();
		expect(answer, what).toMatch(new RegExp(`^http/1\\.1 ${status} `));
		expect(answer, what).toContain('x-content-type-options: nosniff');
		expect(answer, what).toContain("content-security-policy: default-src 'none'");
		expect(answer, what).toContain('cache-control: no-store');
		expect(answer, what).not.toMatch(/node|express|svelte/);
	}
	expect((await request.get(site.url)).status()).toBe(200);
});

test('health says the version and the state of the database, nothing more', async ({
	request,
	site
}) => {
	const health: unknown = await (await request.get(`${site.url}/healthz`)).json();
	expect(health).toEqual({ version: expect.stringMatching(/^\d+\.\d+\.\d+$/), database: 'ok' });
});

test('the process stops within five seconds with event streams open', async ({ site }) => {
	const stream = await fetch(`${site.url}/healthz`, { headers: { connection: 'keep-alive' } });
	expect(stream.ok).toBe(true);
	const { status, ms } = await site.stop();
	expect(status).toBe(0);
	expect(ms).toBeLessThan(5_000);
});

test('no browser keeps a room, the desk, an answer of the API or an error', async ({
	request,
	site
}) => {
	const paths = ['/s/TERRASSE', '/mur/TERRASSE', '/regie/connexion', '/api/instance', '/nowhere'];
	for (const path of paths) {
		const { 'cache-control': control } = (await request.get(site.url + path)).headers();
		expect(control, path).toContain('no-store');
	}
});
