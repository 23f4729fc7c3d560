/** What travels: an admission, a vote, a tally and a count of tickets, as PROTOCOL section 12 says. */
import { expect, test, vi } from 'vitest';
import { b64, fromB64 } from '#lib/crypto/bytes.ts';
import { pieceAfter } from '../history.server.ts';
import { publicRoom } from '../room.server.ts';
import { openRoom, openTokenRoom, temporaryDatabase } from '../room.fixture.server.ts';
import { NOTHING, type Audience } from '../seen.server.ts';
import { openDoor } from './door.fixture.server.ts';
import { showLastTallies } from './tallies.server.ts';
import { changeTickets } from './tickets.server.ts';
import { blindBlock, open, sent, written } from './tokens.fixture.ts';

temporaryDatabase();
const post = openDoor();
vi.setConfig({ testTimeout: 30_000 });

type Proven<Evaluated> = { evaluated: Evaluated; proof: string };

async function enter({ code, statement }: Awaited<ReturnType<typeof openTokenRoom>>) {
	const request = blindBlock(0, 2);
	const { ask, vote, block } = sent(request);
	const work = { salt: publicRoom(code).work.salt, counter: b64(new Uint8Array(8)) };
	const elements = { block, ask: ask.map(b64), vote: vote.map(b64) };
	const { status, body } = await post(`${code}/admissions`, { ...elements, work });
	expect(status).toBe(200);
	const answer = body as { ask: Proven<string[]>; vote: Proven<string>[] };
	const read = (strings: string[], proof: string) => ({
		evaluated: strings.map((one) => fromB64(one, 32)),
		proof: fromB64(proof, 64)
	});
	const issued = {
		ask: read(answer.ask.evaluated, answer.ask.proof),
		vote: answer.vote.map(({ evaluated, proof }) => read([evaluated], proof))
	};
	return open(request, issued, statement);
}

/** The events of a stream from the start, but the board's and the phase. */
function eventsOf(code: string, audience: Audience) {
	const text = pieceAfter(code, audience, NOTHING)?.chunk.toString() ?? '';
	return [...text.matchAll(/event: (tally|tickets)\ndata: (.*)\n/g)].map(([, name, data]) => [
		name,
		JSON.parse(data ?? '') as unknown
	]);
}

test('an admission over the line opens, and its vote is answered 202 every time', async () => {
	const room = await openTokenRoom();
	const tokens = await enter(room);
	const vote = { slot: 5, choice: 2, ...written(tokens.vote(5)) };
	expect((await post(`${room.code}/votes`, vote)).status).toBe(202);
	expect((await post(`${room.code}/votes`, vote)).status).toBe(202);
	expect(await post(`${room.code}/votes`, { ...vote, slot: 6 })).toMatchObject({
		status: 422,
		body: { code: 'token-bad' }
	});
	showLastTallies(room.code);
	expect(eventsOf(room.code, 'all')).toEqual([['tally', [[5, 2, 1]]]]);
});

test('a desk hears how many tickets are good and used; nobody else does', async () => {
	const room = await openTokenRoom({ admission: 'ticket' });
	await changeTickets(room.code, [room.p.random(32), room.p.random(32)], []);
	expect(eventsOf(room.code, 'desk')).toEqual([['tickets', { made: 2, used: 0 }]]);
	expect(eventsOf(room.code, 'all')).toEqual([]);
});

test('what has another shape is refused, and a room without tokens admits nobody', async () => {
	const { code } = await openTokenRoom();
	const { ask, vote } = sent(blindBlock());
	const work = { salt: publicRoom(code).work.salt, counter: b64(new Uint8Array(8)) };
	const good = { block: 0, ask, vote: vote.map(b64), work };
	const status = async (body: object, room = code) =>
		(await post(`${room}/admissions`, { ...good, ...body })).status;
	expect(await status({})).toBe(200);
	for (const body of [
		{ block: 8 },
		{ vote: good.vote.slice(1) },
		{ ticket: b64(new Uint8Array(16)) }
	]) {
		expect(await status(body)).toBe(400);
	}
	expect(await status({}, (await openRoom()).code)).toBe(400);
	expect(await status({}, '22222222')).toBe(404);
	const token = { input: b64(new Uint8Array(32)), output: b64(new Uint8Array(64)) };
	for (const body of [{ slot: 128, choice: 0 }, { slot: 0, choice: 8 }, { slot: 0 }]) {
		expect((await post(`${code}/votes`, { ...token, ...body })).status).toBe(400);
	}
});
