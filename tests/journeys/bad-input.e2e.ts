import { expect } from '@playwright/test';
import { b64 } from '#lib/crypto/bytes.ts';
import { openRoom, postEnvelope, sealed } from '../room-by-api.ts';
import { test } from '../site.ts';

/** What a broken, careless or hostile client sends, and the answer it gets. The server is steady. */

type Problem = { code: string; title: string; detail: string };

function post(url: string, body: string, headers: Record<string, string> = {}) {
	return fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body
	});
}

test('envelopes that are not one are refused, and the good one still gets in', async ({ site }) => {
	const { keys } = await openRoom(site);
	const { code } = keys;
	const { envelope } = sealed(keys, 'Bonjour ?');
	const version = envelope.slice();
	version[0] = 2;
	const elsewhere = envelope.slice();
	elsewhere[1] = (code.startsWith('Z') ? 'Y' : 'Z').charCodeAt(0);

	const refused: [string, Uint8Array, string][] = [
		['one byte short', envelope.slice(0, 2479), 'size'],
		['one byte long', new Uint8Array([...envelope, 0]), 'size'],
		['empty', new Uint8Array(0), 'size'],
		['of an unknown version', version, 'malformed'],
		['of another room', elsewhere, 'malformed']
	];
	for (const [what, bytes, expected] of refused) {
		const answer = await postEnvelope(site.url, code, bytes);
		expect(((await answer.json()) as Problem).code, what).toBe(expected);
	}
	expect((await postEnvelope(site.url, code, envelope)).status).toBe(201);
});

test('the same envelope again is received once; other bytes under its id are refused', async ({
	site
}) => {
	const { keys } = await openRoom(site);
	const { envelope } = sealed(keys, 'Bonjour ?');
	const first = await postEnvelope(site.url, keys.code, envelope);
	const again = await postEnvelope(site.url, keys.code, envelope);
	expect([first.status, again.status]).toEqual([201, 200]);
	expect(await again.json()).toEqual(await first.json());
	const changed = envelope.slice();
	changed[2479] = (changed[2479] ?? 0) ^ 1;
	expect((await postEnvelope(site.url, keys.code, changed)).status).toBe(409);
});

test('ten megabytes, broken JSON and unknown fields are refused at the door', async ({ site }) => {
	const { keys } = await openRoom(site);
	const questions = `${site.url}/api/rooms/${keys.code}/questions`;
	const huge = await post(questions, 'a'.repeat(10_000_000)).catch(() => null);
	// The server may close the line before it has heard it all: both are a refusal.
	if (huge) expect(huge.status).toBe(413);
	expect((await post(questions, '{"envelope":')).status).toBe(400);
	expect((await post(questions, '[]')).status).toBe(400);
	const more = { envelope: b64(sealed(keys, 'x').envelope), address: 'me' };
	expect((await post(questions, JSON.stringify(more))).status).toBe(400);
	const text = await post(questions, '{}', { 'content-type': 'text/plain' });
	// What an HTML form of another site could send without asking.
	expect(text.status).toBe(400);
	expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
});

test('every refusal says what happened and the next gesture, in the caller’s language', async ({
	site
}) => {
	for (const [language, word] of [
		['fr', 'Aucune salle'],
		['en', 'No room']
	]) {
		const headers = { 'accept-language': language ?? '' };
		const answer = await fetch(`${site.url}/api/rooms/ZZZZZZZZ`, { headers });
		expect(answer.status).toBe(404);
		expect(answer.headers.get('content-type')).toBe('application/problem+json');
		const problem = (await answer.json()) as Problem;
		expect(problem).toMatchObject({ code: 'no-room', status: 404 });
		expect(problem.title).toContain(word);
		expect(problem.detail.length).toBeGreaterThan(10);
	}
});

test('a burned room answers like one that never was', async ({ site }) => {
	const desk = await openRoom(site);
	const room = `/api/rooms/${desk.keys.code}`;
	expect((await desk.call('POST', `${room}/burn`, {})).ok).toBe(true);
	expect((await fetch(site.url + room)).status).toBe(404);
	const { envelope } = sealed(desk.keys, 'Trop tard');
	expect((await postEnvelope(site.url, desk.keys.code, envelope)).status).toBe(404);
});

test('without a session, or with another site’s page behind it, a desk call is refused', async ({
	site
}) => {
	const desk = await openRoom(site);
	const burn = `${site.url}/api/rooms/${desk.keys.code}/burn`;
	expect((await post(burn, '{}')).status).toBe(401);
	const foreign = { cookie: desk.cookie, 'sec-fetch-site': 'cross-site' };
	expect((await post(burn, '{}', foreign)).status).toBe(403);
	expect((await fetch(`${site.url}/api/rooms/${desk.keys.code}`)).status).toBe(200);
});
