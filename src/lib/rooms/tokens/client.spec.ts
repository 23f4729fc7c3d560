/** The browser's side against the real server: in once, voting once, and never with a foreign key. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { noble } from '#lib/crypto/noble.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import { ticketHash } from '#lib/crypto/tokens.ts';
import { publicRoom, setPhase } from '../room.server.ts';
import { openTokenRoom, temporaryDatabase } from '../room.fixture.server.ts';
import { acceptEnvelope } from '../store.server.ts';
import { admitTo, type Admission } from './admission.ts';
import { blocksFor } from './blocks.ts';
import { openAdmission, openBallot } from './door.server.ts';
import { openBallots } from './spend.ts';
import { showLastTallies, shownTallies } from './tallies.server.ts';
import { changeTickets } from './tickets.server.ts';
import { openWallet, type Wallet } from './wallet.ts';

temporaryDatabase();
// The arithmetic of a browser, eighteen tokens a tab, on a machine that does other things.
vi.setConfig({ testTimeout: 30_000 });

type Room = Awaited<ReturnType<typeof openTokenRoom>>;

/** What the line does to requests of a kind: cut them after they were answered, or lead them astray. */
const line = { cuts: 0, admissionsGoTo: '', votes: [] as string[] };
let server: Server;
const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const closing: (() => void)[] = [];

async function serve(request: IncomingMessage, response: ServerResponse) {
	const [, , , code = '', kind] = (request.url ?? '').split('/');
	if (line.cuts > 0 && kind) {
		line.cuts--;
		response.end = () => (request.socket.destroy(), response);
	}
	if (kind === 'admissions') {
		return openAdmission(request, response, line.admissionsGoTo || code);
	}
	if (kind === 'votes') return openBallot(request, response, code);
	response.writeHead(200, { 'content-type': 'application/json' });
	response.end(JSON.stringify(publicRoom(code)));
}

beforeAll(async () => {
	server = createServer((request, response) => void serve(request, response));
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => (server.closeAllConnections(), server.close()));
beforeEach(() => void Object.assign(line, { cuts: 0, admissionsGoTo: '' }));
afterEach(() => closing.splice(0).forEach((close) => close()));

/** A tab of a room. */
function tab(room: Room, ticket?: Bytes) {
	const wallet = openWallet(room.code);
	const ending = new AbortController();
	closing.push(() => (ending.abort(), wallet.close()));
	const steps: Admission[] = [];
	const { statement } = room;
	const place = { p: noble, statement, wallet, ticket, origin: origin(), signal: ending.signal };
	const enter = async (block = 0) => {
		await admitTo(place, block, (step) => {
			steps.push(step);
		});
		return steps.at(-1);
	};
	return { wallet, steps, enter };
}

/** Without the random delay: what is drawn is zero. */
const atOnce: Primitives = { ...noble, random: (length) => new Uint8Array(length) };

function ballotsOf(room: Room, wallet: Wallet, p = atOnce) {
	let heard = () => {};
	const address = `${origin()}/api/rooms/${room.code}/votes`;
	const ballots = openBallots(p, address, wallet, () => heard());
	closing.push(() => ballots.close());
	const until = (is: string, slot: number) =>
		new Promise<void>((resolve) => {
			heard = () => ballots.stepOf(slot)?.is === is && resolve();
			heard();
		});
	return { ballots, until };
}

const tallies = (code: string) => (showLastTallies(code), shownTallies(code).rows);

test('a tab comes in, asks as often as it may, and takes back what it asked', async () => {
	const room = await openTokenRoom({ askLimit: 2 });
	const { wallet, steps, enter } = tab(room);
	expect(wallet.questionsLeft).toBeNull();
	expect(await enter()).toEqual({ is: 'in' });
	expect(steps.map(({ is }) => is)).toEqual(['computing', 'asking', 'computing', 'in']);
	expect(wallet.questionsLeft).toBe(2);
	const first = wallet.takeAsk('question');
	await acceptEnvelope(room.code, room.seal('Une ?').envelope, first ?? undefined);
	expect(wallet.questionsLeft).toBe(1);
	const second = wallet.takeAsk('question');
	expect([wallet.questionsLeft, wallet.takeAsk('question')]).toEqual([0, null]);
	if (second) wallet.giveBack(second);
	expect(wallet.questionsLeft).toBe(1);
	const withdrawal = wallet.takeAsk('withdraw');
	await acceptEnvelope(room.code, room.seal('retrait').envelope, withdrawal ?? undefined);
	expect(wallet.questionsLeft).toBe(1);
});

test('a vote leaves, counts once, and cannot be changed any more', async () => {
	const room = await openTokenRoom({ askLimit: 1 });
	const { wallet, enter } = tab(room);
	const { ballots, until } = ballotsOf(room, wallet);
	expect(ballots.vote(2)).toBe(false);
	await enter();
	expect(ballots.vote(2, 5)).toBe(true);
	await until('counted', 2);
	expect(ballots.vote(2, 1)).toBe(false);
	expect(ballots.takeBack(2)).toBe(false);
	expect(ballots.stepOf(2)).toEqual({ is: 'counted', choice: 5 });
	expect(tallies(room.code)).toEqual([[2, 5, 1]]);
});

test('until it leaves a vote is changed or taken back', async () => {
	const room = await openTokenRoom({ askLimit: 1 });
	const { wallet, enter } = tab(room);
	await enter();
	const late: Primitives = { ...noble, random: (length) => new Uint8Array(length).fill(255) };
	const { ballots } = ballotsOf(room, wallet, late);
	ballots.vote(0, 1);
	ballots.vote(0, 3);
	expect(ballots.stepOf(0)).toMatchObject({ is: 'leaving', choice: 3 });
	expect(ballots.takeBack(0)).toBe(true);
	expect(ballots.stepOf(0)).toBeNull();
	expect(tallies(room.code)).toEqual([]);
});

test('the delay is drawn between nothing and five seconds', async () => {
	const room = await openTokenRoom({ askLimit: 1 });
	const { wallet, enter } = tab(room);
	await enter();
	const { ballots } = ballotsOf(room, wallet, noble);
	const start = Date.now();
	const delays = Array.from({ length: 16 }, (_, slot) => {
		ballots.vote(slot);
		return (wallet.ballot(slot)?.leavesAt ?? 0) - start;
	});
	expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
	expect(Math.max(...delays)).toBeLessThan(6_000);
	expect(new Set(delays).size).toBeGreaterThan(8);
});

test('an answer that is lost costs nothing: not the ticket, not the vote', async () => {
	const room = await openTokenRoom({ admission: 'ticket', askLimit: 1 });
	const ticket = noble.random(16);
	await changeTickets(room.code, [ticketHash(noble, room.code, ticket)], []);
	const { wallet, steps, enter } = tab(room, ticket);
	line.cuts = 1;
	expect(await enter()).toEqual({ is: 'in' });
	expect(steps).toContainEqual(expect.objectContaining({ is: 'waiting', why: 'offline' }));
	const { ballots, until } = ballotsOf(room, wallet);
	line.cuts = 1;
	ballots.vote(1);
	await until('waiting', 1);
	ballots.wake();
	await until('counted', 1);
	expect(tallies(room.code)).toEqual([[1, 0, 1]]);
});

test('a ticket serves one browser, and none comes in without where it is needed', async () => {
	const room = await openTokenRoom({ admission: 'ticket', askLimit: 1 });
	const ticket = noble.random(16);
	await changeTickets(room.code, [ticketHash(noble, room.code, ticket)], []);
	await tab(room, ticket).enter();
	closing.splice(0).forEach((close) => close());
	expect(await tab(room, ticket).enter()).toEqual({ is: 'refused', why: 'ticket-spent' });
	closing.splice(0).forEach((close) => close());
	expect(await tab(room, noble.random(16)).enter()).toEqual({ is: 'refused', why: 'ticket-bad' });
	closing.splice(0).forEach((close) => close());
	expect(await tab(room).enter()).toEqual({ is: 'refused', why: 'ticket-needed' });
});

test('a server that gives somebody a key of their own is caught, and nothing is kept', async () => {
	const rooms = [openTokenRoom({ askLimit: 1 }), openTokenRoom({ askLimit: 1 })] as const;
	const [room, other] = await Promise.all(rooms);
	line.admissionsGoTo = other.code;
	const { wallet, enter } = tab(room);
	expect(await enter()).toEqual({ is: 'forged' });
	expect(wallet.has(0)).toBe(false);
});

test('two tabs of one browser are one admission', async () => {
	const room = await openTokenRoom({ askLimit: 3 });
	const [one, two] = [tab(room), tab(room)];
	expect(await Promise.all([one.enter(), two.enter()])).toEqual([{ is: 'in' }, { is: 'in' }]);
	expect(two.wallet.voteToken(0)).toEqual(one.wallet.voteToken(0));
	const { until } = ballotsOf(room, two.wallet);
	const { ballots } = ballotsOf(room, one.wallet);
	ballots.vote(0);
	await until('counted', 0);
	const told = new Promise<void>((resolve) => {
		two.wallet.onChange(() => two.wallet.questionsLeft === 2 && resolve());
	});
	const first = one.wallet.takeAsk('question');
	await told;
	expect(two.wallet.takeAsk('question')).not.toEqual(first);
	expect(tallies(room.code)).toEqual([[0, 0, 1]]);
});

test('a vote waits while the room is paused, and is lost if it closes', async () => {
	const room = await openTokenRoom({ askLimit: 1 });
	const { wallet, enter } = tab(room);
	await enter();
	const { ballots, until } = ballotsOf(room, wallet);
	setPhase(room.code, 'paused');
	ballots.vote(0);
	await until('waiting', 0);
	expect(ballots.stepOf(0)).toMatchObject({ why: 'paused' });
	setPhase(room.code, 'vote-only');
	ballots.wake();
	await until('counted', 0);
	setPhase(room.code, 'closed');
	ballots.vote(1);
	await until('lost', 1);
	expect(tallies(room.code)).toEqual([[0, 0, 1]]);
});

test('blocks are asked for as the board grows, the next one ahead of time', () => {
	expect(blocksFor(0)).toEqual({ now: [0], soon: null });
	expect(blocksFor(11)).toEqual({ now: [0], soon: null });
	expect(blocksFor(12)).toEqual({ now: [0], soon: 1 });
	expect(blocksFor(16)).toEqual({ now: [0], soon: 1 });
	expect(blocksFor(17)).toEqual({ now: [0, 1], soon: null });
	expect(blocksFor(200)).toEqual({ now: [0, 1, 2, 3, 4, 5, 6, 7], soon: null });
});
