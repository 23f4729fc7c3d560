/** A room that a colleague opened is entered only on the word of someone verified. */
import { expect, test } from 'vitest';
import { b64 } from '#lib/crypto/bytes.ts';
import { createIdentity, identityPrint } from '#lib/crypto/identity.ts';
import { wrapSeed } from '#lib/crypto/keyring.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { readersOf } from '../keyring.server.ts';
import { now, temporaryDatabase } from '../room.fixture.server.ts';
import type { Call } from './call.ts';
import { callStores } from './stores.fixture.server.ts';
import { enterRoom } from './keys.ts';
import { prepareOpening } from './opening.ts';
import { takeSeed } from './take-seed.ts';

temporaryDatabase();

const p = await loadSodium();

function person(name: string) {
	const identity = createIdentity(p);
	const print = b64(identityPrint(p, identity.ED, identity.XW));
	const { ED, XW } = identity;
	return { identity, call: callStores(print), reader: { print, name, keys: { ED, XW } } };
}
type Person = ReturnType<typeof person>;

/** @returns the code of a room that `host` opened for the others */
async function roomOf(host: Person, ...readers: Person[]): Promise<string> {
	const choice = {
		workshop: 'first',
		list: 'french' as const,
		burnsAt: now() + 86_400,
		readers: readers.map(({ reader }) => reader)
	};
	const opening = prepareOpening(p, host.call, host.identity, choice, now);
	expect(await opening.go(() => {})).toBeNull();
	return opening.code;
}

const take = ({ call, identity }: Person, code: string, verified: Person[]) =>
	takeSeed(p, call, identity, code, async () => verified.map(({ reader }) => reader));
const enter = ({ call, identity }: Person, code: string) => enterRoom(p, call, identity, code);

test('every reader who was ticked enters, and needs nobody afterwards', async () => {
	const [host, lea, max] = [person('host'), person('lea'), person('max')];
	const code = await roomOf(host, lea, max);
	for (const each of [lea, max]) {
		expect(await enter(each, code)).toBe('not-mine');
		expect(await take(each, code, [host])).toBe('taken');
		expect(await enter(each, code)).toMatchObject({ statement: { code } });
		expect(await take(each, code, [])).toBe('mine');
	}
	expect(readersOf(code)).toEqual([host, lea, max].map(({ reader }) => reader.print).sort());
});

test('oneself ticked as well is one reader, not two', async () => {
	const host = person('host');
	const code = await roomOf(host, host);
	expect(readersOf(code)).toEqual([host.reader.print]);
});

test('whoever was not ticked has nothing to take', async () => {
	const [host, eve] = [person('host'), person('eve')];
	expect(await take(eve, await roomOf(host), [host])).toBe('none');
});

test('an author who is not verified is not believed, however well they wrapped', async () => {
	const [host, lea] = [person('host'), person('lea')];
	const code = await roomOf(host, lea);
	expect(await take(lea, code, [])).toBe('unverified');
	expect(await enter(lea, code)).toBe('not-mine');
});

test('a seed that is shown as a verified author’s, but is another’s, is not taken', async () => {
	const [host, lea, eve] = [person('host'), person('lea'), person('eve')];
	const code = await roomOf(host);
	const forged = {
		...wrapSeed(p, eve.identity, lea.reader.keys, code, p.random(32)),
		by: host.reader.print
	};
	const lying: Call = async (method, path, body) =>
		method === 'GET' && path.endsWith('/keyring')
			? { kind: 'done', body: [forged] as never, at: null }
			: lea.call(method, path, body);
	expect(await takeSeed(p, lying, lea.identity, code, async () => [host.reader])).toBe('none');
});

test('where no answer comes, it is lost and can be tried again', async () => {
	const [host, lea] = [person('host'), person('lea')];
	const code = await roomOf(host, lea);
	const cut: Call = async (method, path, body) =>
		method === 'PUT' ? { kind: 'lost' } : lea.call(method, path, body);
	expect(await takeSeed(p, cut, lea.identity, code, async () => [host.reader])).toBe('lost');
	expect(await take(lea, code, [host])).toBe('taken');
});
