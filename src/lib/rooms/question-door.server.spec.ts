import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeQuestion } from './question-door.server.ts';
import { openRoom, temporaryDatabase, type OpenedRoom } from './room.fixture.server.ts';
import { lastEnvelope } from './store.server.ts';

temporaryDatabase();

const server = createServer((request, response) => {
	void takeQuestion(request, response, request.url?.slice(1) ?? '');
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => void server.close());

/** Posts as a browser would. */
async function post(code: string, body: BodyInit, headers: Record<string, string> = {}) {
	const { port } = server.address() as AddressInfo;
	const response = await fetch(`http://127.0.0.1:${port}/${code}`, {
		method: 'POST',
		body,
		headers: { 'content-type': 'application/json', ...headers }
	});
	const answer = (await response.json()) as Record<string, unknown>;
	return { status: response.status, headers: response.headers, answer };
}

const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const bodyOf = (envelope: Uint8Array) => JSON.stringify({ envelope: b64(envelope) });

test('a good envelope is 201 with its number, then 200 with the same', async () => {
	const { code, seal } = await openRoom();
	const body = bodyOf(seal('Bonjour').envelope);
	expect(await post(code, body)).toMatchObject({ status: 201, answer: { seq: 1 } });
	expect(await post(code, body)).toMatchObject({ status: 200, answer: { seq: 1 } });
});

const WRONG: [string, number, string, (room: OpenedRoom) => BodyInit][] = [
	['an empty envelope', 413, 'size', () => bodyOf(new Uint8Array(0))],
	['a byte too few', 413, 'size', ({ seal }) => bodyOf(seal('x').envelope.slice(0, 2479))],
	['a byte too many', 413, 'size', () => bodyOf(new Uint8Array(2481))],
	['a body of 10 MB', 413, 'size', () => 'x'.repeat(10_000_000)],
	['an unknown version', 400, 'malformed', ({ seal }) => bodyOf(seal('x').envelope.fill(2, 0, 1))],
	['broken JSON', 400, 'malformed', () => '{"envelope": "AAAA'],
	['no JSON at all', 400, 'malformed', () => ''],
	['not UTF-8', 400, 'malformed', () => new Uint8Array([123, 255, 254, 125])],
	['no envelope', 400, 'malformed', () => '{}'],
	['an envelope that is a number', 400, 'malformed', () => '{"envelope": 2480}'],
	[
		'an unknown field',
		400,
		'malformed',
		({ seal }) => JSON.stringify({ envelope: b64(seal('x').envelope), name: 'Alix' })
	],
	[
		'padded base64',
		400,
		'malformed',
		({ seal }) => JSON.stringify({ envelope: `${b64(seal('x').envelope)}=` })
	],
	[
		'base64 with unused bits set',
		400,
		'malformed',
		({ seal }) => JSON.stringify({ envelope: b64(seal('x').envelope).replace(/.$/, '_') })
	],
	[
		'a token cut short',
		400,
		'malformed',
		({ seal }) =>
			JSON.stringify({ envelope: b64(seal('x').envelope), token: { input: 'AA', output: 'AA' } })
	]
];

test.each(WRONG)('%s is %i, said in two languages, and nothing is kept', async (...given) => {
	const [, status, code, make] = given;
	const room = await openRoom();
	const body = make(room);
	const french = await post(room.code, body, { 'accept-language': 'fr' });
	const english = await post(room.code, body, { 'accept-language': 'en' });
	expect(french).toMatchObject({ status, answer: { code, status } });
	expect(english).toMatchObject({ status, answer: { code, status } });
	expect(french.headers.get('content-type')).toBe('application/problem+json');
	expect(french.answer.title).not.toBe(english.answer.title);
	expect(lastEnvelope(room.code)).toBe(0);
	const after = await post(room.code, bodyOf(room.seal('Et après').envelope));
	expect(after).toMatchObject({ status: 201, answer: { seq: 1 } });
});

test('another room’s envelope is malformed, and no such room is 404', async () => {
	const { code } = await openRoom();
	const elsewhere = await openRoom();
	const body = bodyOf(elsewhere.seal('x').envelope);
	expect(await post(code, body)).toMatchObject({ status: 400, answer: { code: 'malformed' } });
	expect(await post('ILOUILOU', body)).toMatchObject({ status: 404, answer: { code: 'no-room' } });
});

test('a form, which any site could send, is not taken', async () => {
	const { code, seal } = await openRoom();
	const form = await post(code, bodyOf(seal('x').envelope), { 'content-type': 'text/plain' });
	expect(form).toMatchObject({ status: 400, answer: { code: 'malformed' } });
});

test('a question is posted, in no other way', async () => {
	const { code } = await openRoom();
	const { port } = server.address() as AddressInfo;
	const response = await fetch(`http://127.0.0.1:${port}/${code}`);
	expect(response.status).toBe(405);
	expect(response.headers.get('allow')).toBe('POST');
});
