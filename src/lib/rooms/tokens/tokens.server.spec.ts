/** One admission, one vote a question; whoever forged, reused or borrowed a token gets nothing. */
import { randomBytes } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { database } from '#db/open.server.ts';
import { fromB64, u64 } from '#lib/crypto/bytes.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { signStatement } from '#lib/crypto/statement.ts';
import { ticketHash, type Token } from '#lib/crypto/tokens.ts';
import { provenBits, solveWork } from '#lib/crypto/work.ts';
import { burn } from '../burn.server.ts';
import { createRoom, publicRoom, setPhase } from '../room.server.ts';
import {
	CREATOR,
	openRoom,
	openTokenRoom,
	refusalOf,
	temporaryDatabase
} from '../room.fixture.server.ts';
import { statementOf } from '../statement.fixture.ts';
import { keepStatement } from '../statement.server.ts';
import { acceptEnvelope } from '../store.server.ts';
import { admit } from './admissions.server.ts';
import { findTokens, makeTokens, publicTokenKeys } from './keys.server.ts';
import { showLastTallies, shownTallies } from './tallies.server.ts';
import { changeTickets } from './tickets.server.ts';
import { blindAll, blindBlock, noWork, open, sent } from './tokens.fixture.ts';
import { takeVote } from './votes.server.ts';
import { bitsAt, takeWork, workFor } from './work.server.ts';

temporaryDatabase();
vi.setConfig({ testTimeout: 30_000 });

type Room = Awaited<ReturnType<typeof openTokenRoom>>;

const saltOf = (code: string) => fromB64(publicRoom(code).work.salt);
const random = (length: number): Bytes => new Uint8Array(randomBytes(length));
const tallies = (code: string) => (showLastTallies(code), shownTallies(code).rows);

/** Lets somebody in, as a browser does. */
async function enter({ code, statement }: Room, block = 0, ask = 0) {
	const request = blindBlock(block, ask);
	const issued = await admit(code, { ...sent(request), by: noWork(saltOf(code)) });
	return open(request, issued, statement);
}

const voteToken = (tokens: Awaited<ReturnType<typeof enter>>, slot: number) => tokens.vote(slot);
const codeOf = async (act: Promise<unknown>) => (await refusalOf(act)).code;

test('a statement carries the keys of its room, or none: never others', async () => {
	const { p, keys, code } = await openRoom(null);
	const sign = (changes: object) =>
		keepStatement(code, signStatement(p, keys.root, statementOf(keys, { serial: 2, ...changes })));
	const { publicKeys } = await makeTokens();
	const foreign = { askTokenKey: publicKeys.slice(0, 32), voteTokenKeys: publicKeys.slice(32) };
	expect(await codeOf(sign(foreign))).toBe('malformed');

	const room = await openTokenRoom({ askTokenKey: undefined, voteTokenKeys: undefined } as object);
	expect(findTokens(room.code)?.admission).toBeNull();
	const other = await openTokenRoom();
	expect(publicTokenKeys(other.code)).toMatchObject({ askTokenKey: other.statement.askTokenKey });
	const again = await makeTokens();
	expect(await createRoom(other.code, other.keys.rootPublicKey, CREATOR, again)).toBe(false);
	expect(publicTokenKeys(other.code)).toMatchObject({ askTokenKey: other.statement.askTokenKey });
});

test('an admission gives one token a slot, and twice the ask limit to ask with', async () => {
	const room = await openTokenRoom({ askLimit: 2 });
	const request = blindAll(0, room.statement);
	const issued = await admit(room.code, { ...sent(request), by: noWork(saltOf(room.code)) });
	const { ask, vote } = open(request, issued, room.statement);
	expect([ask.length, issued.vote.length]).toEqual([4, 16]);
	for (const slot of [0, 15]) await takeVote(room.code, { slot, choice: 0, ...vote(slot) });

	const greedy = blindBlock(0, 5);
	const asking = (body: object) =>
		codeOf(admit(room.code, { ...sent(greedy), by: noWork(saltOf(room.code)), ...body }));
	expect(await asking({})).toBe('malformed');
	expect(await asking({ block: 1, ask: sent(greedy).ask.slice(0, 1) })).toBe('malformed');
	expect(await asking({ ask: [], vote: Array(16).fill(random(32)) })).toBe('malformed');
	expect(await asking({ ask: [], vote: Array(16).fill(new Uint8Array(32)) })).toBe('malformed');
});

test('a vote counts once, however often it is sent', async () => {
	const room = await openTokenRoom();
	const tokens = await enter(room);
	const vote = { slot: 3, choice: 0, ...voteToken(tokens, 3) };
	await Promise.all([1, 2, 3].map(() => takeVote(room.code, vote)));
	await takeVote(room.code, vote);
	expect(tallies(room.code)).toEqual([[3, 0, 1]]);
	expect(await codeOf(takeVote(room.code, { ...vote, choice: 1 }))).toBe('token-spent');
	expect(tallies(room.code)).toEqual([[3, 0, 1]]);
	await takeVote(room.code, { slot: 4, choice: 7, ...voteToken(tokens, 4) });
	expect(tallies(room.code)).toEqual([
		[3, 0, 1],
		[4, 7, 1]
	]);
});

test('a forged token, one of another slot, of another room, or for asking, is refused', async () => {
	const [room, other] = [await openTokenRoom(), await openTokenRoom()];
	const [tokens, foreign] = [await enter(room, 0, 1), await enter(other)];
	const good = voteToken(tokens, 3);
	const bad: [number, Token][] = [
		[3, { input: random(32), output: random(64) }],
		[3, { input: good.input, output: random(64) }],
		[3, { input: random(32), output: good.output }],
		[4, good],
		[3, voteToken(foreign, 3)],
		[3, tokens.ask[0] as Token]
	];
	for (const [slot, token] of bad) {
		expect(await codeOf(takeVote(room.code, { slot, choice: 0, ...token }))).toBe('token-bad');
	}
	expect(tallies(room.code)).toEqual([]);
});

test('a question spends its token with its envelope, and a retry costs nothing', async () => {
	const room = await openTokenRoom();
	const [one, two] = (await enter(room, 0, 2)).ask as [Token, Token];
	const { envelope } = room.seal('Qui compte ?');
	expect(await codeOf(acceptEnvelope(room.code, envelope))).toBe('token-bad');
	expect(await acceptEnvelope(room.code, envelope, one)).toEqual({ seq: 1, isNew: true });
	expect(await acceptEnvelope(room.code, envelope, one)).toEqual({ seq: 1, isNew: false });
	expect(await acceptEnvelope(room.code, envelope)).toEqual({ seq: 1, isNew: false });

	const next = room.seal('Encore ?').envelope;
	expect(await codeOf(acceptEnvelope(room.code, next, one))).toBe('token-spent');
	const forged = { input: two.input, output: one.output };
	expect(await codeOf(acceptEnvelope(room.code, next, forged))).toBe('token-bad');
	expect(await acceptEnvelope(room.code, next, two)).toEqual({ seq: 2, isNew: true });
	const both = await openTokenRoom();
	const token = (await enter(both, 0, 1)).ask[0] as Token;
	const race = ['a', 'b'].map((text) =>
		acceptEnvelope(both.code, both.seal(text).envelope, token).then(
			() => 'kept',
			() => 'refused'
		)
	);
	expect((await Promise.all(race)).sort()).toEqual(['kept', 'refused']);
});

test('the phase stops votes and lets withdrawals through, as it is said', async () => {
	const room = await openTokenRoom();
	const tokens = await enter(room, 0, 1);
	const vote = (slot: number) =>
		takeVote(room.code, { slot, choice: 0, ...voteToken(tokens, slot) });
	await vote(0);
	for (const phase of ['paused', 'closed'] as const) {
		setPhase(room.code, phase);
		expect(await codeOf(vote(1))).toBe(phase);
		await vote(0);
	}
	setPhase(room.code, 'vote-only');
	await vote(1);
	const { isNew } = await acceptEnvelope(room.code, room.seal('non').envelope, tokens.ask[0]);
	expect(isNew).toBe(true);
	expect(tallies(room.code)).toEqual([
		[0, 0, 1],
		[1, 0, 1]
	]);
});

test('a ticket is good once for each block, again for the same, and no more once revoked', async () => {
	const room = await openTokenRoom({ admission: 'ticket' });
	const [ticket, spare] = [random(16), random(16)];
	const hashes = [ticket, spare].map((one) => ticketHash(room.p, room.code, one));
	expect(await changeTickets(room.code, hashes, [])).toEqual({ made: 2, used: 0 });
	const request = blindBlock();
	const enterBy = (by: object, body = sent(request)) =>
		admit(room.code, { ...body, by: by as { ticket: Bytes } });
	const first = await enterBy({ ticket });
	const again = await enterBy({ ticket });
	const tokenOf = (issued: typeof first) => open(request, issued, room.statement).vote(3);
	expect(tokenOf(again)).toEqual(tokenOf(first));
	expect(await codeOf(enterBy({ ticket }, sent(blindBlock())))).toBe('token-spent');
	await enterBy({ ticket }, sent(blindBlock(1)));
	expect(findTokens(room.code)).toMatchObject({ tickets: 2, ticketsUsed: 1 });
	expect(await codeOf(enterBy({ ticket: random(16) }))).toBe('token-bad');
	expect(await codeOf(enterBy(noWork(saltOf(room.code))))).toBe('forbidden');
	expect(await changeTickets(room.code, [], hashes, true)).toEqual({ made: 1, used: 1 });
	expect(await codeOf(enterBy({ ticket: spare }, sent(blindBlock())))).toBe('token-bad');
	const plain = await openRoom();
	expect(await codeOf(changeTickets(plain.code, hashes, []))).toBe('conflict');
});

test('in a flood the facilitators ask for tickets; who is in already still votes', async () => {
	const room = await openTokenRoom();
	const tokens = await enter(room);
	const { p, keys, statement } = room;
	const next = { ...statement, serial: 2, admission: 'ticket', askLimit: 3 } as const;
	await keepStatement(room.code, signStatement(p, keys.root, next));
	expect(findTokens(room.code)).toMatchObject({ admission: 'ticket', askLimit: 3 });
	expect(await codeOf(enter(room))).toBe('forbidden');
	await takeVote(room.code, { slot: 0, choice: 0, ...voteToken(tokens, 0) });
	expect(tallies(room.code)).toEqual([[0, 0, 1]]);
	const without = { ...next, serial: 3, askTokenKey: undefined, voteTokenKeys: undefined };
	const bare = signStatement(p, keys.root, without as unknown as typeof next);
	expect(await codeOf(keepStatement(room.code, bare))).toBe('malformed');
});

test('two hundred from one address come in together, and none has to work', async () => {
	const room = await openTokenRoom();
	const requests = Array.from({ length: 40 }, () => blindBlock());
	const bodies = requests.map(sent);
	// The arithmetic of forty serves for two hundred: what counts here is who is let in.
	const all = Array.from({ length: 200 }, (_, n) => {
		const { vote } = bodies[n % 40] as (typeof bodies)[number];
		const turned = [...vote.slice(n % 16), ...vote.slice(0, n % 16)];
		return admit(room.code, { block: 0, ask: [], vote: turned, by: noWork(saltOf(room.code)) });
	});
	expect((await Promise.all(all)).every(({ vote }) => vote.length === 16)).toBe(true);
	expect(publicRoom(room.code).work.bits).toBe(0);
});

test('work is asked for by the rate alone, and what was done for one admission serves no other', async () => {
	expect([0, 300, 301, 331, 570, 571, 9_999].map(bitsAt)).toEqual([0, 0, 1, 2, 9, 10, 10]);
	const code = 'WWWWWWWW';
	const start = 1_800_000_000_000;
	let spent = 0;
	for (let n = 0; n < 420; n++) {
		const { salt, bits } = workFor(code, start);
		const digest = random(32);
		const counter = await solveWork(digest, fromB64(salt), bits);
		spent += 2 ** bits;
		await takeWork(code, digest, { salt: fromB64(salt), counter }, start);
	}
	expect(workFor(code, start).bits).toBe(bitsAt(420));
	expect(spent).toBe(Array.from({ length: 420 }, (_, n) => 2 ** bitsAt(n)).reduce((a, b) => a + b));
	const { salt } = workFor(code, start);
	const digest = random(32);
	const counter = await solveWork(digest, fromB64(salt), 4);
	const work = { salt: fromB64(salt), counter };
	const refused = (d: Bytes, w: typeof work, at: number, room = code) =>
		codeOf(takeWork(room, d, w, at));
	expect(await refused(digest, { ...work, salt: random(16) }, start)).toBe('work');
	expect(await refused(digest, work, start, 'VVVVVVVV')).toBe('work');
	expect(await refused(digest, work, start + 601_000)).toBe('work');
	// One in sixteen would do by chance.
	let far = 2 ** 40;
	while ((await provenBits(digest, work.salt, u64(far))) >= 4) far++;
	const wrong = { ...work, counter: u64(far) };
	expect(await refused(digest, wrong, start)).toBe('work');
	await takeWork(code, digest, work, start);
	expect(workFor(code, start + 60_000).bits).toBe(0);
});

test('burning takes seed, spent tokens, tallies and tickets', async () => {
	const room = await openTokenRoom();
	const tokens = await enter(room, 0, 1);
	await takeVote(room.code, { slot: 0, choice: 0, ...voteToken(tokens, 0) });
	await acceptEnvelope(room.code, room.seal('Et après ?').envelope, tokens.ask[0]);
	await changeTickets(room.code, [random(32)], []);
	await burn(room.code);
	for (const table of ['room_tokens', 'spent_ask', 'spent_vote', 'tally', 'ticket', 'ticket_use']) {
		const left = database().prepare(`select count(*) from ${table} where room = ?`).pluck();
		expect([table, left.get(room.code)]).toEqual([table, 0]);
	}
	const vote = { slot: 1, choice: 0, ...voteToken(tokens, 1) };
	expect(await codeOf(takeVote(room.code, vote))).toBe('no-room');
});

test('a salt of quiet times lets nobody through a rush without work', async () => {
	const now = 1_800_000_000_000;
	const { work } = noWork(fromB64(workFor('QQQQQQQQ', now).salt));
	const isAdmitted = () =>
		takeWork('QQQQQQQQ', random(32), work, now).then(
			() => true,
			() => false
		);
	let admitted = 0;
	while (admitted < 1_000 && (await isAdmitted())) admitted++;
	// Two bits are forgiven to who was at work, and what three ask is guessed once in eight.
	expect(admitted).toBeGreaterThan(300);
	expect(bitsAt(admitted)).toBeLessThanOrEqual(5);
});
