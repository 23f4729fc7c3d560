import { expect } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { PUBLIC_PAGES } from '../pages.ts';
import { openRoom, postEnvelope, sealed } from '../room-by-api.ts';
import { test } from '../site.ts';

/**
 * Promise 3: no address, no user agent, no identifier of a visitor is ever written: not in the
 * database, its journal, a log, a backup or a temporary file.
 */
const AGENT = 'Canary-Agent/7.31 (unmistakable)';
const FORWARDED = '203.0.113.77';

const TYPED = 'ma-question-secrete';

test('what a visitor types into an address is not logged, however broken', async ({ site }) => {
	const before = site.log();
	for (const path of [`/s/TERRASSE%ff${TYPED}`, `/${TYPED}`, `/s/${TYPED}?q=${TYPED}`, '/']) {
		for (const method of ['GET', 'POST', 'PUT']) {
			const { status } = await fetch(site.url + path, { method });
			expect(status, `${method} ${path}`).toBeLessThan(500);
		}
	}
	expect(site.log()).toBe(before);
});

test('a visitor who reads, asks and errs leaves no address and no user agent', async ({ site }) => {
	const { keys } = await openRoom(site);
	const headers = { 'user-agent': AGENT, 'x-forwarded-for': FORWARDED, 'x-real-ip': FORWARDED };
	const paths = [...PUBLIC_PAGES, `/s/${keys.code}`, '/nowhere', `/api/rooms/${keys.code}`];
	for (const page of paths) await fetch(site.url + page, { headers });
	await fetch(`${site.url}/api/rooms/${keys.code}/questions`, {
		method: 'POST',
		headers: { ...headers, 'content-type': 'application/json' },
		body: '{"broken":'
	});
	expect((await postEnvelope(site.url, keys.code, sealed(keys, 'x').envelope)).status).toBe(201);
	await site.stop();

	const written = readdirSync(site.dataDir).map((name) => readFileSync(path(site.dataDir, name)));
	for (const trace of [AGENT, FORWARDED, '127.0.0.1', '::ffff:']) {
		for (const file of written) expect(file.indexOf(trace), trace).toBe(-1);
		expect(site.log(), trace).not.toContain(trace);
	}
	// Three signs are somewhere in what is sealed sooner or later: a log is all text.
	expect(site.log()).not.toContain('::1');
});
