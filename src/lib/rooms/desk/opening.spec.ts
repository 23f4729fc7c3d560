import { expect, test } from 'vitest';
import { b64, equal, fromB64 } from '#lib/crypto/bytes.ts';
import { createIdentity, identityPrint, type Identity } from '#lib/crypto/identity.ts';
import { openDoor, doorWords } from '#lib/crypto/door.ts';
import { signStatement } from '#lib/crypto/statement.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { publicRoom } from '../room.server.ts';
import { now, temporaryDatabase } from '../room.fixture.server.ts';
import { statementOf } from '../statement.fixture.ts';
import type { Call } from './call.ts';
import { boardEvents, callStores } from './stores.fixture.server.ts';
import { enterRoom, type Entered } from './keys.ts';
import { makeLogs } from './logs.ts';
import { OPENING_STEPS, prepareOpening } from './opening.ts';

temporaryDatabase();

const p = await loadSodium();
const choice = () => ({ workshop: 'first', list: 'french' as const, burnsAt: now() + 86_400 });
const printOf = ({ ED, XW }: Identity) => b64(identityPrint(p, ED, XW));

function facilitator() {
	const identity = createIdentity(p);
	return { identity, call: callStores(printOf(identity)) };
}

async function entered(call: Call, identity: Identity, code: string): Promise<Entered> {
	const room = await enterRoom(p, call, identity, code);
	if (typeof room === 'string') throw new Error(room);
	return room;
}

test('a room is opened in order, and then takes questions under the announced statement', async () => {
	const { identity, call } = facilitator();
	const opening = prepareOpening(p, call, identity, choice(), now);
	const steps: string[] = [];
	expect(await opening.go((step) => steps.push(step))).toBeNull();
	expect(steps).toEqual(OPENING_STEPS);
	expect(opening.next).toBeNull();

	const room = await entered(call, identity, opening.code);
	const logs = makeLogs(p, room);
	boardEvents(opening.code).forEach((event) => logs.take('board', event));
	expect(logs.warning).toBeNull();
	expect(logs.board).toMatchObject({
		phase: 'open',
		statement: { serial: 1, hash: b64(room.hash) }
	});
	expect(publicRoom(opening.code).phase).toBe('open');
});

test('the six words open the door that was left with the server', async () => {
	const { identity, call } = facilitator();
	const opening = prepareOpening(p, call, identity, choice(), now);
	await opening.go(() => {});
	const { keys, hasDoor } = await entered(call, identity, opening.code);
	expect(hasDoor).toBe(true);
	const words = doorWords(p, keys.audience, keys.code);
	const door = fromB64(publicRoom(opening.code).door ?? '');
	const { fpr } = await openDoor(p, keys.code, words, door);
	expect(equal(fpr, keys.fpr)).toBe(true);
});

test.each(OPENING_STEPS)(
	'where the answer to «%s» is lost, the same bytes are sent again and the room opens',
	async (failing) => {
		const { identity, call } = facilitator();
		const sent: { step: string; bytes: string }[] = [];
		let doing = '';
		let lost = false;
		const unsteady: Call = async (method, path, body) => {
			sent.push({ step: doing, bytes: JSON.stringify(body) });
			const answer = await call(method, path, body);
			if (doing !== failing || lost) return answer;
			lost = true;
			return { kind: 'lost' };
		};
		const opening = prepareOpening(p, unsteady, identity, choice(), now);
		const { code } = opening;
		expect(await opening.go((step) => (doing = step))).toBe('lost');
		expect(opening.next).toBe(failing);
		expect(await opening.go((step) => (doing = step))).toBeNull();

		const twice = sent.filter(({ step }) => step === failing);
		expect(twice).toHaveLength(2);
		expect(twice[0]).toEqual(twice[1]);
		expect(opening.code).toBe(code);
		expect(boardEvents(code)).toHaveLength(2);
	}
);

test('a code that is taken is changed, with all the keys', async () => {
	const { identity, call } = facilitator();
	const refusing: { codes: string[] } = { codes: [] };
	const taken: Call = async (method, path, body) => {
		if (path !== '/api/rooms') return call(method, path, body);
		refusing.codes.push((body as { code: string }).code);
		if (refusing.codes.length > 1) return call(method, path, body);
		return { kind: 'refused', code: 'conflict', body: {} };
	};
	const opening = prepareOpening(p, taken, identity, choice(), now);
	expect(await opening.go(() => {})).toBeNull();
	expect(new Set(refusing.codes).size).toBe(2);
	expect(opening.code).toBe(refusing.codes[1]);
});

test('a refusal stops the opening at its step, by its name', async () => {
	const { identity, call } = facilitator();
	const out: Call = async (method, path, body) =>
		path.endsWith('/statement')
			? { kind: 'refused', code: 'login', body: {} }
			: call(method, path, body);
	const opening = prepareOpening(p, out, identity, choice(), now);
	expect(await opening.go(() => {})).toBe('login');
	expect(opening.next).toBe('statement');
	expect(await enterRoom(p, call, identity, opening.code)).toBe('unfinished');
});

test('a room wrapped for someone else is not entered', async () => {
	const one = facilitator();
	const opening = prepareOpening(p, one.call, one.identity, choice(), now);
	await opening.go(() => {});
	expect(await enterRoom(p, one.call, createIdentity(p), opening.code)).toBe('not-mine');
});

test('a statement that names other keys than those of the seed is refused', async () => {
	const { identity, call } = facilitator();
	const [mine, other] = [1, 2].map(() => prepareOpening(p, call, identity, choice(), now));
	await mine?.go(() => {});
	await other?.go(() => {});
	const swapped: Call = async (method, path, body) =>
		path === `/api/rooms/${mine?.code}`
			? call(method, `/api/rooms/${other?.code}`, body)
			: call(method, path, body);
	expect(await enterRoom(p, swapped, identity, mine?.code ?? '')).toBe('keys');
});

test('a statement signed by the room, but for another intake key, is refused', async () => {
	const { identity, call } = facilitator();
	const opening = prepareOpening(p, call, identity, choice(), now);
	await opening.go(() => {});
	const { keys } = await entered(call, identity, opening.code);
	const intakePublicKey = p.kemPublicKey(p.random(32));
	const statement = signStatement(p, keys.root, statementOf(keys, { intakePublicKey }));
	const swapped: Call = async (method, path, body) =>
		path === `/api/rooms/${opening.code}`
			? { kind: 'done', body: { statement, door: null }, at: null }
			: call(method, path, body);
	expect(await enterRoom(p, swapped, identity, opening.code)).toBe('keys');
});
