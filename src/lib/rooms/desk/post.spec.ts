import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIdentity, identityPrint } from '#lib/crypto/identity.ts';
import { b64 } from '#lib/crypto/bytes.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { now, temporaryDatabase } from '../room.fixture.server.ts';
import { actsBehind } from './acts-behind.ts';
import { actsOnBoard } from './acts.ts';
import type { Answer, Call } from './call.ts';
import { enterRoom, type Entered } from './keys.ts';
import { makeLogs } from './logs.ts';
import { prepareOpening } from './opening.ts';
import { makeQueue, type Act, type QueueState } from './post.ts';
import { backstageEvents, boardEvents, callStores } from './stores.fixture.server.ts';

temporaryDatabase();

const p = await loadSodium();
const refs = ['A', 'B', 'C'].map((letter) =>
	b64(p.hash(new TextEncoder().encode(letter)).slice(0, 16))
);
const [a = '', b = '', c = ''] = refs;

async function openedRoom(): Promise<{ call: Call; entered: Entered; code: string }> {
	const identity = createIdentity(p);
	const call = callStores(b64(identityPrint(p, identity.ED, identity.XW)));
	const choice = { workshop: 'first', list: 'french' as const, burnsAt: now() + 86_400 };
	const opening = prepareOpening(p, call, identity, choice, now);
	await opening.go(() => {});
	const entered = await enterRoom(p, call, identity, opening.code);
	if (typeof entered === 'string') throw new Error(entered);
	return { call, entered, code: opening.code };
}

/** A desk without a page: `hear` is its stream, called when the test says so. */
function deskOf({ entered, code }: { entered: Entered; code: string }, call: Call) {
	const logs = makeLogs(p, entered);
	const hear = () => {
		boardEvents(code).forEach((event) => logs.take('board', event));
		backstageEvents(code).forEach((event) => logs.take('backstage', event));
	};
	hear();
	const states: QueueState[] = [];
	const sent: string[] = [];
	const queue = makeQueue({
		write: (log, entry) => logs.write(log, entry, now()),
		async send(log, body) {
			sent.push(JSON.stringify(body));
			const answer = await call('POST', `/api/rooms/${code}/${log}`, body);
			hear();
			return answer;
		},
		reached: (log, n) => logs.reached(log, n),
		pause: () => Promise.resolve(),
		changed: (state) => states.push(state)
	});
	const acts = { ...actsOnBoard(() => logs.board), ...actsBehind(logs.backstage) };
	const texts = () => logs.board.slots.map(({ text }) => text);
	return { logs, queue, acts, hear, sent, states, texts };
}

test('acts reach the board in the order they were decided', async () => {
	const room = await openedRoom();
	const { queue, acts, texts, logs } = deskOf(room, room.call);
	const outcomes = await Promise.all([
		queue.add(acts.publish(a, 'une')),
		queue.add(acts.publish(b, 'deux')),
		queue.add(acts.spotlight(b)),
		queue.add(acts.answered(a))
	]);
	expect(outcomes).toEqual(['done', 'done', 'done', 'done']);
	expect(texts()).toEqual(['une', 'deux']);
	expect(logs.board).toMatchObject({ spotlight: 1, slots: [{ answered: true }, {}] });
});

test('who loses the race for a place catches up and takes the next one', async () => {
	const room = await openedRoom();
	const first = deskOf(room, room.call);
	const second = deskOf(room, room.call);
	await first.queue.add(first.acts.publish(a, 'la première'));
	// The second has heard nothing of it yet.
	expect(await second.queue.add(second.acts.publish(b, 'la seconde'))).toBe('done');
	expect(second.texts()).toEqual(['la première', 'la seconde']);
	expect(second.sent).toHaveLength(2);
});

test('an act that another desk has done meanwhile is dropped, not done twice', async () => {
	const room = await openedRoom();
	const first = deskOf(room, room.call);
	const second = deskOf(room, room.call);
	await first.queue.add(first.acts.publish(a, 'une'));
	expect(await second.queue.add(second.acts.publish(a, 'une'))).toBe('pointless');
	expect(second.texts()).toEqual(['une']);
});

test('a lost answer is asked for again with the same bytes, and the act is there once', async () => {
	const room = await openedRoom();
	let lost = 2;
	const unsteady: Call = async (method, path, body) => {
		const answer = await room.call(method, path, body);
		return lost-- > 0 ? { kind: 'lost' } : answer;
	};
	const { queue, acts, sent, texts, states } = deskOf(room, unsteady);
	expect(await queue.add(acts.publish(a, 'une'))).toBe('done');
	expect(new Set(sent).size).toBe(1);
	expect(sent).toHaveLength(3);
	expect(texts()).toEqual(['une']);
	expect(states.some(({ retrying, names }) => retrying && names[0] === 'publish')).toBe(true);
	expect(states.at(-1)).toEqual({ names: [], stoppedBy: null, retrying: false });
});

test('an act whose answer was lost, and whose place another took, is written again after it', async () => {
	const room = await openedRoom();
	const other = deskOf(room, room.call);
	let tries = 0;
	const unsteady: Call = async (method, path, body) => {
		if (tries++ > 0) return room.call(method, path, body);
		await other.queue.add(other.acts.publish(b, 'à sa place'));
		return { kind: 'lost' };
	};
	const desk = deskOf(room, unsteady);
	expect(await desk.queue.add(desk.acts.publish(a, 'la mienne'))).toBe('done');
	expect(desk.texts()).toEqual(['à sa place', 'la mienne']);
});

test('a refusal keeps the act and those behind it, until a person tries again', async () => {
	const room = await openedRoom();
	let isOut = true;
	const session: Call = async (method, path, body): Promise<Answer> =>
		isOut ? { kind: 'refused', code: 'login', body: {} } : room.call(method, path, body);
	const { queue, acts, states, texts } = deskOf(room, session);
	const outcomes = Promise.all([
		queue.add(acts.publish(a, 'une')),
		queue.add(acts.publish(b, 'deux'))
	]);
	await expect.poll(() => states.at(-1)?.stoppedBy).toBe('login');
	expect(states.at(-1)?.names).toEqual(['publish', 'publish']);
	isOut = false;
	queue.resume();
	expect(await outcomes).toEqual(['done', 'done']);
	expect(texts()).toEqual(['une', 'deux']);
});

test('a refused act may be given up, and the next one goes on', async () => {
	const room = await openedRoom();
	const { queue, acts, states, texts } = deskOf(room, async (method, path, body) => {
		const { n } = body as { n: number };
		const isFirst = n === 3 && states.every(({ stoppedBy }) => stoppedBy === null);
		return isFirst ? { kind: 'refused', code: 'size', body: {} } : room.call(method, path, body);
	});
	const outcomes = Promise.all([
		queue.add(acts.publish(a, 'trop long')),
		queue.add(acts.publish(b, 'deux'))
	]);
	await expect.poll(() => states.at(-1)?.stoppedBy).toBe('size');
	queue.drop();
	expect(await outcomes).toEqual(['dropped', 'done']);
	expect(texts()).toEqual(['deux']);
});

test('an accepted entry counts only once it came back in the stream', async () => {
	const room = await openedRoom();
	const logs = makeLogs(p, room.entered);
	boardEvents(room.code).forEach((event) => logs.take('board', event));
	const acts = { ...actsOnBoard(() => logs.board), ...actsBehind(logs.backstage) };
	let settled = false;
	let accepted = false;
	const queue = makeQueue({
		write: (log, entry) => logs.write(log, entry, now()),
		async send(log, body) {
			const answer = await room.call('POST', `/api/rooms/${room.code}/${log}`, body);
			accepted = answer.kind === 'done';
			return answer;
		},
		reached: (log, n) => logs.reached(log, n),
		pause: () => Promise.resolve(),
		changed: () => {}
	});
	const done = queue.add(acts.publish(a, 'une')).then(() => (settled = true));
	await expect.poll(() => accepted).toBe(true);
	expect(settled).toBe(false);
	boardEvents(room.code).forEach((event) => logs.take('board', event));
	await done;
	expect(settled).toBe(true);
});

test('two desks that decide at once end with the same board and the same backstage', async () => {
	const room = await openedRoom();
	const desks = [deskOf(room, room.call), deskOf(room, room.call)] as const;
	const [one, two] = desks;
	await Promise.all([
		one.queue.add(one.acts.publish(a, 'une')),
		two.queue.add(two.acts.publish(b, 'deux')),
		one.queue.add(one.acts.triage(c, 'declined')),
		two.queue.add(two.acts.triage(b, 'declined')),
		one.queue.add(one.acts.spotlight(a)),
		two.queue.add(two.acts.spotlight(b)),
		two.queue.add(two.acts.phase({ phase: 'paused', every: 0, queue: null }))
	]);
	for (const desk of desks) desk.hear();
	expect(one.logs.board).toEqual(two.logs.board);
	expect(one.logs.board.slots).toHaveLength(2);
	expect(one.logs.board.phase).toBe('paused');
	expect([...one.logs.backstage.triage]).toEqual([...two.logs.backstage.triage]);
	expect(one.logs.warning).toBeNull();
});

type Desk = ReturnType<typeof deskOf>;
const key = fc.constantFrom(a, b, c);
/** What a facilitator may do; each leaves a mark that must be found again at the end. */
const deed: fc.Arbitrary<(desk: Desk) => Act> = fc.oneof(
	key.map(
		(k) =>
			({ acts }: Desk) =>
				acts.publish(k, k)
	),
	key.map(
		(k) =>
			({ acts }: Desk) =>
				acts.answered(k)
	),
	key.map(
		(k) =>
			({ acts }: Desk) =>
				acts.takeOff(k)
	),
	key.map(
		(k) =>
			({ acts }: Desk) =>
				acts.spotlight(k)
	),
	key.map(
		(k) =>
			({ acts }: Desk) =>
				acts.move(k, 'first')
	),
	fc.tuple(key, key).map(
		([k, into]) =>
			({ acts }: Desk) =>
				acts.merge(k, into)
	),
	fc.tuple(key, key).map(
		([k, into]) =>
			({ acts }: Desk) =>
				acts.mergeBehind(k, into)
	),
	fc.tuple(key, fc.constantFrom('kept' as const, 'declined' as const)).map(
		([k, to]) =>
			({ acts }: Desk) =>
				acts.triage(k, to)
	),
	key.map(
		(k) =>
			({ acts }: Desk) =>
				acts.take(k, { by: a, name: 'N' })
	),
	fc.tuple(key, fc.uint8Array({ minLength: 8, maxLength: 8 })).map(
		([k, number]) =>
			({ acts }: Desk) =>
				acts.replied(k, { by: a, name: 'N', note: b64(number as Bytes), text: 'Oui.' })
	)
);
/** One desk acts, notes with a number of its own between acts, or hears the stream. */
const turn = fc.record({ who: fc.constantFrom(0, 1), deed, note: key, hears: fc.boolean() });

test('two desks, whatever they do at once and hear late, end in one state with no act lost', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(turn, { minLength: 2, maxLength: 14 }), async (turns) => {
			const room = await openedRoom();
			const desks = [deskOf(room, room.call), deskOf(room, room.call)] as const;
			const outcomes = turns.flatMap(({ who, deed: act, note, hears }, index) => {
				const desk = desks[who === 0 ? 0 : 1];
				if (hears) desk.hear();
				const number = b64(new Uint8Array(8).fill(index));
				const said = { by: a, name: 'N', note: number, text: String(index) };
				return [desk.queue.add(act(desk)), desk.queue.add(desk.acts.note(note, said))];
			});
			const came = await Promise.all(outcomes);
			for (const desk of desks) desk.hear();
			const [one, two] = desks;
			expect(one.logs.board).toEqual(two.logs.board);
			expect(one.logs.backstage).toEqual(two.logs.backstage);
			expect([one.logs.warning, two.logs.warning]).toEqual([null, null]);
			// Every note is there once; of the other acts, none was lost: done, or pointless by then.
			const notes = [...one.logs.backstage.notes.values()].flat().map(({ text }) => text);
			expect(notes.sort()).toEqual(turns.map((_, index) => String(index)).sort());
			expect(came).not.toContain('dropped');
			const done = came.filter((outcome) => outcome === 'done').length;
			const written = boardEvents(room.code).length - 2 + backstageEvents(room.code).length;
			expect(written).toBe(done);
		}),
		{ numRuns: 20 }
	);
}, 60_000);
