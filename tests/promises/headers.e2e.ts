import { expect } from '@playwright/test';
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
