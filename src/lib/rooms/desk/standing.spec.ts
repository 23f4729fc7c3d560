import { expect, test } from 'vitest';
import { b64 } from '#lib/crypto/bytes.ts';
import { createIdentity, identityPrint } from '#lib/crypto/identity.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { signStatement } from '#lib/crypto/statement.ts';
import { now, temporaryDatabase } from '../room.fixture.server.ts';
import { findTokens } from '../tokens/keys.server.ts';
import type { Call } from './call.ts';
import { enterRoom, type Entered } from './keys.ts';
import { prepareOpening } from './opening.ts';
import { makeStanding } from './standing.ts';
import { callStores } from './stores.fixture.server.ts';

temporaryDatabase();
const p = await loadSodium();

async function room() {
	const identity = createIdentity(p);
	const call = callStores(b64(identityPrint(p, identity.ED, identity.XW)), true);
	const choice = { workshop: 'first', list: 'french', burnsAt: now() + 86_400 } as const;
	const opening = prepareOpening(p, call, identity, { ...choice, askLimit: 3 }, now);
	await opening.go(() => {});
	const { code } = opening;
	const entered = (await enterRoom(p, call, identity, code)) as Entered;
	const desk = (by: Call = call) =>
		makeStanding(
			p,
			by,
			entered,
			() => false,
			() => {}
		);
	return { code, entered, desk };
}

test('a new room asks for tokens under the keys that the server made, with the limit that was chosen', async () => {
	const { code, entered } = await room();
	expect(entered.statement).toMatchObject({ admission: 'open', askLimit: 3 });
	expect(entered.statement.voteTokenKeys).toHaveLength(128 * 32);
	expect(findTokens(code)).toMatchObject({ admission: 'open', askLimit: 3 });
});

test('the door goes to tickets and back, a serial each, and nothing else changes', async () => {
	const { code, entered, desk } = await room();
	const one = desk();
	expect(await one.change({ admission: 'ticket' })).toBeNull();
	expect(findTokens(code)?.admission).toBe('ticket');
	expect(one.statement).toEqual({ ...entered.statement, admission: 'ticket', serial: 2 });
	expect(await one.change({ admission: 'open' })).toBeNull();
	expect(one.statement).toEqual({ ...entered.statement, serial: 3 });
});

test('two desks that change it at once end on one statement', async () => {
	const { desk } = await room();
	const [one, two] = [desk(), desk()];
	const wanted = { admission: 'ticket' } as const;
	expect(await Promise.all([one.change(wanted), two.change(wanted)])).toEqual([null, null]);
	expect([one.statement.serial, two.statement.serial]).toEqual([2, 2]);
	expect(b64(one.hash)).toBe(b64(two.hash));
});

test('a desk follows what another announced, and doubts only what the server does not have', async () => {
	const { desk } = await room();
	const [one, two] = [desk(), desk()];
	await one.change({ admission: 'ticket' });
	const announced = { serial: 2, hash: b64(one.hash) };
	expect(two.disagrees(announced)).toBe(false);
	two.follow(announced);
	await expect.poll(() => two.statement.serial).toBe(2);
	expect(two.disagrees(announced)).toBe(false);
	const unheard = { serial: 3, hash: b64(p.random(32)) };
	two.follow(unheard);
	await expect.poll(() => two.disagrees(unheard)).toBe(true);
	expect(two.disagrees({ serial: 2, hash: b64(p.random(32)) })).toBe(true);
});

test('a later statement that changes the keys is not followed', async () => {
	const { entered, desk } = await room();
	const { keys, statement } = entered;
	const next = { ...statement, serial: 2, askTokenKey: p.random(32) };
	const swapped = signStatement(p, keys.root, next);
	const lying: Call = async () => {
		return { kind: 'done', body: { statement: swapped, work: { bits: 7 } }, at: null };
	};
	const one = desk(lying);
	await one.look();
	expect(one.statement.serial).toBe(1);
	expect(one.bits).toBe(7);
});
