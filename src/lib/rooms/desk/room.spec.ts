import { afterEach, expect, test, vi } from 'vitest';
import { b64, fromB64 } from '#lib/crypto/bytes.ts';
import { sealEnvelope, type Question } from '#lib/crypto/envelope.ts';
import { createIdentity, identityPrint } from '#lib/crypto/identity.ts';
import { tag } from '#lib/crypto/receipt.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { newestHead } from '../board.server.ts';
import { repliesAfter } from '../replies.server.ts';
import { now, temporaryDatabase } from '../room.fixture.server.ts';
import { acceptEnvelope } from '../store.server.ts';
import type { Call } from './call.ts';
import { enterRoom, type Entered } from './keys.ts';
import { prepareOpening } from './opening.ts';
import { boardEvents, callStores } from './stores.fixture.server.ts';
import { liveInRoom, type RoomState } from './room.ts';

temporaryDatabase();
afterEach(() => vi.unstubAllGlobals());

const p = await loadSodium();

/** The desk's stream at the network's edge: what a test says is what the desk hears. */
function stream(refusals: number) {
	let left = refusals;
	const text = new TextEncoder();
	let writer: ReadableStreamDefaultController<Uint8Array> | undefined;
	const body = new ReadableStream<Uint8Array>({
		start: (controller) => void (writer = controller)
	});
	vi.stubGlobal('fetch', async () =>
		left-- > 0 ? new Response(null, { status: 401 }) : new Response(body, { status: 200 })
	);
	return (name: string, data: unknown) =>
		writer?.enqueue(text.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`));
}

/** A room of one's own, lived in; `clock` is this computer's, in Unix seconds. */
async function lived(
	change: { call?: (call: Call) => Call; steps?: number; refusals?: number } = {}
) {
	const identity = createIdentity(p);
	const stores = callStores(b64(identityPrint(p, identity.ED, identity.XW)));
	const clock = { now: now() };
	const choice = { workshop: 'first', list: 'french' as const, burnsAt: now() + 86_400 };
	let steps = 0;
	const bounded: Call = async (...request) =>
		++steps > (change.steps ?? 5) ? { kind: 'lost' } : stores(...request);
	const opening = prepareOpening(p, bounded, identity, choice, now);
	await opening.go(() => {});
	const entered = (await enterRoom(p, stores, identity, opening.code)) as Entered;
	const { code } = entered.keys;
	const emit = stream(change.refusals ?? 0);
	const hear = () => boardEvents(code).forEach((event) => emit('board', event));
	const sent: string[] = [];
	const call: Call = async (...request) => {
		sent.push(`${request[0]} ${request[1].split('/').at(-1)}`);
		const answer = await stores(...request);
		if (request[1].endsWith('/board')) hear();
		return answer;
	};
	const state: { now: Partial<RoomState> } = { now: {} };
	const room = liveInRoom(
		p,
		change.call ? change.call(stores) : call,
		entered,
		() => clock.now,
		(parts) => (state.now = { ...state.now, ...parts })
	);
	hear();
	if (!change.refusals) await expect.poll(() => state.now.line).toBe('live');
	const ask = async (question: Question) => {
		const { envelope } = sealEnvelope(p, entered.keys, question);
		const { seq } = await acceptEnvelope(code, envelope);
		emit('question', { seq, envelope: b64(envelope) });
	};
	return { room, code, clock, state, emit, hear, ask, sent };
}

test('a question from the stream waits to be read, is published, and its asker is told', async () => {
	const { room, code, clock, state, ask } = await lived();
	const reply = p.random(32);
	await ask({ kind: 'question', reply, text: 'Où ?' });
	await expect.poll(() => state.now.lists?.incoming.map(({ text }) => text)).toEqual(['Où ?']);
	const [item] = state.now.lists?.incoming ?? [];
	await room.add(room.acts.publish(item?.key ?? '', 'Où ?'));
	await expect.poll(() => state.now.lists?.board.map(({ seq }) => seq)).toEqual([1]);
	const told = () => repliesAfter(code, 0, 10).map((row) => b64(new Uint8Array(row.tag)));
	await expect.poll(() => (room.tick((clock.now += 6)), told().length)).toBe(2);
	expect(told().sort()).toEqual([0, 1].map((s) => b64(tag(p, reply, s))).sort());
	room.close();
});

test('a question taken back by its asker leaves the board by itself', async () => {
	const { room, state, ask } = await lived();
	const reply = p.random(32);
	await ask({ kind: 'question', reply, text: 'Non, rien.' });
	await expect.poll(() => state.now.lists?.incoming.length).toBe(1);
	const [item] = state.now.lists?.incoming ?? [];
	await room.add(room.acts.publish(item?.key ?? '', 'Non, rien.'));
	await ask({ kind: 'withdraw', reply });
	await expect.poll(() => state.now.board?.slots[0]?.withdrawn).toBe(true);
	expect(state.now.lists).toMatchObject({ withdrawn: 1, board: [], incoming: [] });
	room.close();
});

test('the head is signed anew each minute while the room is open, and no more once closed', async () => {
	const { room, code, clock, state, sent } = await lived();
	const signedAt = () => Number(newestHead(code)?.head.readBigUInt64BE() ?? 0n);
	await expect.poll(() => state.now.tip?.n).toBe(2);
	const first = signedAt();
	room.tick((clock.now += 30));
	room.tick((clock.now += 40));
	await expect.poll(signedAt).toBe(clock.now);
	expect(clock.now).toBeGreaterThan(first + 60);
	await room.add(room.acts.phase({ phase: 'closed', every: 0, queue: null }));
	expect(sent).toEqual(['PUT head', 'POST board']);
	room.tick((clock.now += 120));
	expect(sent).toEqual(['PUT head', 'POST board']);
	room.close();
});

test('an entry the server accepted and does not show is a warning, until it shows it', async () => {
	const { room, clock, state, hear } = await lived({ call: (stores) => stores });
	await expect.poll(() => state.now.tip?.n).toBe(2);
	const done = room.add(room.acts.phase({ phase: 'paused', every: 0, queue: null }));
	await expect.poll(() => (room.tick((clock.now += 11)), state.now.warnings)).toContain('unseen');
	hear();
	await done;
	await expect.poll(() => state.now.warnings).not.toContain('unseen');
	room.close();
});

test('a computer whose clock is minutes away is told', async () => {
	const { room, clock, state } = await lived();
	await expect.poll(() => state.now.tip?.n).toBe(2);
	clock.now += 600;
	await room.add(room.acts.phase({ phase: 'paused', every: 0, queue: null }));
	room.tick(clock.now);
	expect(state.now.warnings).toContain('clock');
	room.close();
});

test('a room whose opening stopped before its board is announced by its desk', async () => {
	const { room, clock, state } = await lived({ steps: 3 });
	room.tick((clock.now += 10));
	await expect.poll(() => state.now.board?.statement?.serial).toBe(1);
	expect(state.now.warnings).toEqual([]);
	room.close();
});

test('once a log does not hold, nothing more is written and what waits stays in sight', async () => {
	const sent: string[] = [];
	const { room, state, emit, code } = await lived({
		call: (stores) => (method, path, body) => {
			sent.push(`${method} ${path}`);
			return stores(method, path, body);
		}
	});
	await expect.poll(() => state.now.tip?.n).toBe(2);
	const [, second] = boardEvents(code);
	const altered = fromB64(second?.entry ?? '');
	altered[50] = 1 ^ (altered[50] ?? 0);
	emit('board', { ...second, entry: b64(altered) });
	await expect.poll(() => state.now.warnings).toContain('fork');
	sent.length = 0;
	void room.add(room.acts.phase({ phase: 'paused', every: 0, queue: null }));
	room.tick(now() + 500);
	await expect.poll(() => state.now.queue?.names).toEqual(['phase']);
	expect(room.isStopped()).toBe(true);
	expect(sent).toEqual([]);
	room.close();
});

test('a stream that was refused is asked for again, and what it repeats is taken once', async () => {
	const { room, state, code, ask } = await lived({ refusals: 1 });
	await expect.poll(() => state.now.refused).toBe(401);
	room.resume();
	await expect.poll(() => state.now.line).toBe('live');
	await expect.poll(() => state.now.tip?.n).toBe(2);
	expect(state.now.refused).toBeNull();
	await ask({ kind: 'question', reply: p.random(32), text: 'Toujours là ?' });
	await expect.poll(() => state.now.lists?.incoming.length).toBe(1);
	expect(boardEvents(code)).toHaveLength(2);
	room.close();
});
