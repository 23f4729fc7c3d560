import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { openOutbox, type Outbox, type Passage } from './outbox.ts';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

type Answer = { status: number; code?: string } | 'cut';

/** A server that gives these answers, one a request, the last one for good; and what it was sent. */
async function serve(...answers: Answer[]) {
	const got: string[] = [];
	const server = createServer(async (request, response) => {
		const answer = answers[Math.min(got.length, answers.length - 1)] ?? 'cut';
		got.push(await text(request));
		if (answer === 'cut') return void response.destroy();
		response.writeHead(answer.status, { 'content-type': 'application/json' });
		response.end(JSON.stringify(answer.code ? { code: answer.code } : { seq: 1 }));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	closing.push(() => (server.closeAllConnections(), server.close()));
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/questions`;
	const outbox = openOutbox(address);
	closing.push(() => outbox.close());
	return { outbox, got, address };
}

/** Sends an envelope and gathers its passages up to the one that is final, waking it at each wait. */
function follow({ outbox }: { outbox: Outbox }, byte = 1, before = () => {}) {
	const passages: Passage[] = [];
	return new Promise<Passage[]>((resolve) => {
		outbox.send(new Uint8Array(2480).fill(byte), (passage) => {
			passages.push(passage);
			// The outbox starts to wait just after it has said so.
			if (passage.is === 'waiting') setTimeout(() => (before(), outbox.wake()));
			if (passage.is === 'sent' || passage.is === 'refused') resolve(passages);
		});
	});
}

test('an envelope that is on disk is sent, the first time and the second', async () => {
	expect(await follow(await serve({ status: 201 }))).toEqual([{ is: 'sending' }, { is: 'sent' }]);
	expect(await follow(await serve({ status: 200 }))).toEqual([{ is: 'sending' }, { is: 'sent' }]);
});

test('when the line breaks, the same bytes leave again once it returns', async () => {
	const site = await serve('cut', 'cut', { status: 200 });
	const passages = await follow(site);
	expect(passages.at(-1)).toEqual({ is: 'sent' });
	expect(passages[1]).toEqual({ is: 'waiting', why: 'offline' });
	expect(site.got).toHaveLength(3);
	expect(new Set(site.got).size).toBe(1);
});

test.each([
	[{ status: 429, code: 'slow-down' }, 'slow-down'],
	[{ status: 503, code: 'not-stored' }, 'not-stored'],
	[{ status: 502 }, 'not-stored'],
	[{ status: 500 }, 'not-stored']
] as const)('%o is waited for, not given up', async (answer, why) => {
	const passages = await follow(await serve(answer, { status: 201 }));
	expect(passages[1]).toEqual({ is: 'waiting', why });
	expect(passages.at(-1)).toEqual({ is: 'sent' });
});

test.each([
	[{ status: 410, code: 'closed' }, 'closed'],
	[{ status: 410, code: 'paused' }, 'paused'],
	[{ status: 404, code: 'no-room' }, 'no-room'],
	[{ status: 404 }, 'no-room'],
	[{ status: 409, code: 'conflict' }, 'conflict'],
	[{ status: 413 }, 'size'],
	[{ status: 400, code: 'malformed' }, 'malformed'],
	[{ status: 418, code: 'something else' }, 'malformed']
] as const)('%o is final, and said', async (answer, code) => {
	expect((await follow(await serve(answer))).at(-1)).toEqual({ is: 'refused', code });
});

test('what is behind one that waits, waits for the same, then leaves in order', async () => {
	const site = await serve('cut', { status: 201 });
	const seen: [number, Passage['is']][] = [];
	await new Promise<void>((resolve) => {
		const tell = (byte: number) => (passage: Passage) => {
			seen.push([byte, passage.is]);
			if (byte === 2 && passage.is === 'waiting') setTimeout(() => site.outbox.wake());
			if (byte === 2 && passage.is === 'sent') resolve();
		};
		site.outbox.send(new Uint8Array(3).fill(1), tell(1));
		site.outbox.send(new Uint8Array(3).fill(2), tell(2));
	});
	expect(seen).toEqual([
		[1, 'sending'],
		[2, 'sending'],
		[1, 'waiting'],
		[2, 'waiting'],
		[1, 'sent'],
		[2, 'sent']
	]);
	expect(site.got.map((body) => JSON.parse(body))).toEqual([
		{ envelope: 'AQEB' },
		{ envelope: 'AQEB' },
		{ envelope: 'AgIC' }
	]);
});

/** Tokens named by a byte, `held` of them; and what was given back. */
function purseOf(held: number) {
	const back: string[] = [];
	let taken = 0;
	const purse = {
		held,
		take: () => {
			if (purse.held === 0) return 'later' as const;
			if (taken === purse.held) return 'none' as const;
			return { input: `token ${++taken}`, output: 'o' };
		},
		giveBack: ({ input }: { input: string }) => void back.push(input)
	};
	return { purse, back };
}

const tokensIn = (got: string[]) => got.map((body) => JSON.parse(body).token?.input);

test('in a room that asks for tokens an envelope waits for one, says so, and leaves with it', async () => {
	const { purse } = purseOf(0);
	const site = await serve({ status: 201 });
	const outbox = openOutbox(site.address, () => purse);
	closing.push(() => outbox.close());
	const passages = await follow({ ...site, outbox }, 1, () => (purse.held = 1));
	expect(passages).toEqual([{ is: 'sending' }, { is: 'waiting', why: 'token' }, { is: 'sent' }]);
	expect(tokensIn(site.got)).toEqual(['token 1']);
});

test.each([
	['a line that broke sends the same token again', ['cut', { status: 201 }], [1, 1], []],
	[
		'a token spent elsewhere is replaced',
		[{ status: 422, code: 'token-spent' }, { status: 201 }],
		[1, 2],
		[]
	],
	['a token is given back by a room that is closed', [{ status: 410, code: 'closed' }], [1], [1]],
	['a token is given back when the question was there before', [{ status: 200 }], [1], [1]],
	['a token may be spent when its answer was lost', ['cut', { status: 200 }], [1, 1], []]
] satisfies [string, Answer[], number[], number[]][])('%s', async (_, answers, sent, given) => {
	const { purse, back } = purseOf(5);
	const site = await serve(...answers);
	const outbox = openOutbox(site.address, () => purse);
	closing.push(() => outbox.close());
	await follow({ ...site, outbox });
	expect(tokensIn(site.got)).toEqual(sent.map((n) => `token ${n}`));
	expect(back).toEqual(given.map((n) => `token ${n}`));
});

test('when every token is spent, the envelope is refused and nothing leaves without one', async () => {
	const { purse } = purseOf(1);
	const site = await serve({ status: 422, code: 'token-spent' });
	const outbox = openOutbox(site.address, () => purse);
	closing.push(() => outbox.close());
	const passages = await follow({ ...site, outbox });
	expect(passages.at(-1)).toEqual({ is: 'refused', code: 'token-spent' });
	expect(tokensIn(site.got)).toEqual(['token 1']);
});
