import { firstHash } from '#lib/crypto/board.ts';
import { b64, fromB64 } from '#lib/crypto/bytes.ts';
import { randomCode } from '#lib/crypto/code.ts';
import { sealDoor } from '#lib/crypto/door.ts';
import { sealEnvelope } from '#lib/crypto/envelope.ts';
import { createIdentity, sealVault } from '#lib/crypto/identity.ts';
import { wrapSeed } from '#lib/crypto/keyring.ts';
import { deriveRoom } from '#lib/crypto/room.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { signStatement } from '#lib/crypto/statement.ts';
import { writeBoard } from '#lib/rooms/desk/log.ts';
import { TYPED } from '#lib/analytics/seizure/canary.ts';
import type { Send } from './seizure-traffic.ts';

/**
 * An open room on the seizure test's server, made through the API as a facilitator's browser does, so
 * that a real sealed question can be sent from a canary address.
 */
export type TestRoom = {
	code: string;
	/** A question, sealed, as it is posted. */
	question: () => string;
};

/** Opens it with the set-up link. @param send as the facilitator, who comes from a canary address too */
export async function openTestRoom(send: Send, setupLink: string): Promise<TestRoom> {
	const p = await loadSodium();
	const identity = createIdentity(p);
	const keys = deriveRoom(p, p.random(32), randomCode(p));
	const { code } = keys;
	const sealedVault = () => b64(sealVault(p, p.random(32), identity));
	let cookie = '';

	async function call(method: string, path: string, body: unknown): Promise<void> {
		const answer = await send(method, path, JSON.stringify(body), { cookie });
		if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status}`);
		cookie ||= answer.cookie;
	}

	await call('POST', '/api/identity', {
		setup: b64(fromB64(new URL(setupLink).hash.slice(1), 16)),
		login: 'nono',
		loginKey: b64(p.random(32)),
		name: 'Nono',
		ED: b64(identity.ED),
		XW: b64(identity.XW),
		vault: sealedVault(),
		recoveryLogin: b64(p.random(32)),
		sheet: sealedVault()
	});
	const now = Math.floor(Date.now() / 1000);
	const statement = signStatement(p, keys.root, {
		v: 1,
		code,
		workshop: 'seizure',
		list: 'french',
		rootPublicKey: keys.rootPublicKey,
		intakePublicKey: keys.intakePublicKey,
		admission: 'open',
		askLimit: 10,
		serial: 1,
		opensAt: now,
		burnsAt: now + 86_400
	});
	const door = b64(await sealDoor(p, code, keys.fpr, keys.audience));
	const tip = { n: 0, hash: firstHash(p, code, keys.fpr) };
	await call('POST', '/api/rooms', { code, rootPublicKey: b64(keys.rootPublicKey) });
	await call('PUT', `/api/rooms/${code}/keyring`, [
		wrapSeed(p, identity, identity, code, keys.seed)
	]);
	await call('PUT', `/api/rooms/${code}/statement`, { statement, door });
	const opening = writeBoard(p, keys, tip, { type: 'phase', phase: 'open' }, now);
	await call('POST', `/api/rooms/${code}/board`, opening.body);
	const question = () => {
		const sealed = sealEnvelope(p, keys, {
			kind: 'question',
			text: TYPED.question,
			reply: p.random(32)
		});
		return JSON.stringify({ envelope: b64(sealed.envelope) });
	};
	return { code, question };
}
