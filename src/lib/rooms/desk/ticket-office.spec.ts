import { expect, test } from 'vitest';
import { b64 } from '#lib/crypto/bytes.ts';
import { createIdentity, identityPrint } from '#lib/crypto/identity.ts';
import { readFragment } from '#lib/crypto/link.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { ticketHash } from '#lib/crypto/tokens.ts';
import { now, refusalOf, temporaryDatabase } from '../room.fixture.server.ts';
import { findTokens } from '../tokens/keys.server.ts';
import { useTicket } from '../tokens/tickets.server.ts';
import { actsBehind } from './acts-behind.ts';
import type { Call } from './call.ts';
import { applyBackstage, emptyBackstage } from './decisions.ts';
import { enterRoom, type Entered } from './keys.ts';
import { makeLogs } from './logs.ts';
import { prepareOpening } from './opening.ts';
import { makeQueue } from './post.ts';
import { backstageEvents, callStores } from './stores.fixture.server.ts';
import { openOffice } from './ticket-office.ts';
import { goodNumbers, printed, ticketOf } from './tickets.ts';

temporaryDatabase();
const p = await loadSodium();

/** A room by ticket, and as many desks in it as are asked for. */
async function tickets(change: (call: Call) => Call = (call) => call) {
	const identity = createIdentity(p);
	const call = callStores(b64(identityPrint(p, identity.ED, identity.XW)), true);
	const choice = { workshop: 'first', list: 'french', burnsAt: now() + 86_400 } as const;
	const opening = prepareOpening(p, call, identity, { ...choice, admission: 'ticket' }, now);
	await opening.go(() => {});
	const { code } = opening;
	async function desk() {
		const entered = (await enterRoom(p, call, identity, code)) as Entered;
		const logs = makeLogs(p, entered);
		const hear = () => backstageEvents(code).forEach((event) => logs.take('backstage', event));
		const queue = makeQueue({
			write: (log, entry) => logs.write(log, entry, now()),
			async send(log, body) {
				const answer = await call('POST', `/api/rooms/${code}/${log}`, body);
				hear();
				return answer;
			},
			reached: logs.reached,
			pause: () => Promise.resolve(),
			changed: () => {}
		});
		hear();
		const acts = actsBehind(logs.backstage);
		const { keys } = entered;
		const office = openOffice(p, change(call), keys, logs.backstage, acts, queue.add, () => false);
		return { office, keys, hear, papers: logs.backstage.tickets };
	}
	const use = (ticket: Uint8Array<ArrayBuffer>, block = 0) =>
		useTicket(code, ticketHash(p, code, ticket), block, p.random(32));
	const counts = () => {
		const { tickets: made, ticketsUsed: used } = findTokens(code) ?? {};
		return { made, used };
	};
	return { code, desk, use, counts };
}

test('a ticket is in the fragment of its link alone, is good once, and another desk prints the same', async () => {
	const { desk, use, counts } = await tickets();
	const [one, two] = [await desk(), await desk()];
	expect(await one.office.make(2)).toEqual({ from: 1, to: 2 });
	expect(counts()).toEqual({ made: 2, used: 0 });
	const [first] = printed(p, one.keys, [1], 'https://example.org');
	const url = new URL(first?.link ?? '');
	const ticket = readFragment(url.hash)?.ticket ?? new Uint8Array(16);
	expect(ticket).toEqual(ticketOf(p, two.keys, 1));
	expect(url.pathname + url.search).toBe(`/s/${one.keys.code}`);
	await use(ticket);
	expect((await refusalOf(use(ticket))).code).toBe('token-spent');
	expect(counts()).toEqual({ made: 2, used: 1 });
});

test('two desks that make tickets at once never give one number twice', async () => {
	const { desk, counts } = await tickets();
	const [one, two] = [await desk(), await desk()];
	const ranges = await Promise.all([one.office.make(3), two.office.make(3)]);
	expect(ranges).toHaveLength(2);
	expect(new Set(ranges.map((range) => (typeof range === 'string' ? range : range.from)))).toEqual(
		new Set([1, 4])
	);
	expect(counts().made).toBe(6);
});

test('a number that is revoked lets nobody in and is printed no more, on any desk', async () => {
	const { desk, use, counts } = await tickets();
	const [one, two] = [await desk(), await desk()];
	await one.office.make(3);
	expect(await one.office.revoke(2)).toBeNull();
	expect(counts()).toEqual({ made: 2, used: 0 });
	two.hear();
	expect(goodNumbers({ from: 1, to: 3 }, two.papers.revoked)).toEqual([1, 3]);
	await two.office.confirm({ from: 1, to: 3 });
	expect((await refusalOf(use(ticketOf(p, two.keys, 2)))).code).toBe('token-bad');
});

test('revoking what was not used leaves in who came in', async () => {
	const { desk, use, counts } = await tickets();
	const { office, keys, papers } = await desk();
	await office.make(5);
	await use(ticketOf(p, keys, 4));
	expect(await office.revokeUnused()).toBeNull();
	expect(counts()).toEqual({ made: 1, used: 1 });
	await use(ticketOf(p, keys, 4), 1);
	expect((await refusalOf(use(ticketOf(p, keys, 5)))).code).toBe('token-bad');
	expect(papers.revoked.size).toBe(5);
	expect(await office.make(1)).toEqual({ from: 6, to: 6 });
});

test('where the server refuses, nothing is said to be revoked', async () => {
	const refusing = (): Call => async () => ({ kind: 'refused', code: 'forbidden', body: {} });
	const { desk } = await tickets(refusing);
	const { office, papers } = await desk();
	expect(await office.make(2)).toBe('forbidden');
	expect(papers.made).toBe(2);
	expect(await office.revoke(1)).toBe('forbidden');
	expect(papers.revoked.size).toBe(0);
});

test('numbers that do not follow, or go past what a room can have, change nothing', () => {
	const state = emptyBackstage();
	for (const [from, to] of [
		[2, 3],
		[1, 0],
		[1, 5_001]
	] as const) {
		applyBackstage(state, { type: 'tickets', from, to });
	}
	expect(state.tickets.made).toBe(0);
	applyBackstage(state, { type: 'revoke', from: 1, to: 1_000_000_000 });
	expect(state.tickets.revoked.size).toBe(0);
});
