import { firstHash, type BoardEntry } from '#lib/crypto/board.ts';
import { b64, fromB64 } from '#lib/crypto/bytes.ts';
import { randomCode } from '#lib/crypto/code.ts';
import { sealDoor } from '#lib/crypto/door.ts';
import { sealEnvelope } from '#lib/crypto/envelope.ts';
import { createIdentity, sealVault, type Identity } from '#lib/crypto/identity.ts';
import { wrapSeed } from '#lib/crypto/keyring.ts';
import { writeFragment } from '#lib/crypto/link.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { deriveRoom, type RoomKeys } from '#lib/crypto/room.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { signStatement, statementHash, type Statement } from '#lib/crypto/statement.ts';
import { writeBoard, type Tip } from '#lib/rooms/desk/log.ts';
import { WORKSHOP } from './pages.ts';

/**
 * A facilitator without a browser: makes an account and a room through the public API with the
 * protocol's own code, for tests that need a room rather than the way to it.
 */
const p = await loadSodium();

export type Desk = {
	keys: RoomKeys;
	identity: Identity;
	cookie: string;
	/** The attendee link. */
	link: string;
	/** Calls the API as this facilitator. */
	call: (method: string, path: string, body?: unknown) => Promise<Response>;
	/** Writes the next entry on the board. */
	post: (entry: BoardEntry) => Promise<Response>;
};

/** What logs the facilitator of this file in. */
export const LOGIN = { login: 'nono', loginKey: b64(p.random(32)) };

/** The answers of `POST …/questions` to these bytes, without a cookie. */
export function postEnvelope(url: string, code: string, envelope: Uint8Array): Promise<Response> {
	return fetch(`${url}/api/rooms/${code}/questions`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ envelope: b64(envelope as Bytes) })
	});
}

/** Where a question is asked from, and at which step of the workshop. */
export type Where = { place?: 'room' | 'online'; step?: string };

/** A sealed question for that room. */
export function sealed(
	keys: RoomKeys,
	text: string,
	where: Where = {}
): { id: Bytes; envelope: Bytes } {
	return sealEnvelope(p, keys, { kind: 'question', text, reply: p.random(32), ...where });
}

/**
 * Opens a room. The account is made with the set-up link, unless one is given.
 *
 * @param account whose room it is
 * @param asking of a room that asks for tokens, what its statement says otherwise; without, it has none
 */
export async function openRoom(
	site: { url: string; setupLink: string },
	account?: Pick<Desk, 'identity' | 'cookie'> | null,
	asking?: Partial<Statement>
): Promise<Desk> {
	const identity = account?.identity ?? createIdentity(p);
	const cookie = account?.cookie ?? (await signUp(site, identity));
	const keys = deriveRoom(p, p.random(32), randomCode(p));
	let tip: Tip = { n: 0, hash: firstHash(p, keys.code, keys.fpr) };

	async function call(method: string, path: string, body?: unknown): Promise<Response> {
		return fetch(site.url + path, {
			method,
			headers: { cookie, 'content-type': 'application/json' },
			body: body === undefined ? null : JSON.stringify(body)
		});
	}
	async function post(entry: BoardEntry): Promise<Response> {
		const written = writeBoard(p, keys, tip, entry, now());
		const answer = await call('POST', `/api/rooms/${keys.code}/board`, written.body);
		if (answer.ok) tip = written.tip;
		return answer;
	}

	const made = await ok(
		call('POST', '/api/rooms', { code: keys.code, rootPublicKey: b64(keys.rootPublicKey) })
	);
	const tokenKeys = (await made.json()) as { askTokenKey: string; voteTokenKeys: string };
	const statement = signStatement(p, keys.root, {
		v: 1,
		code: keys.code,
		workshop: WORKSHOP,
		list: 'french',
		rootPublicKey: keys.rootPublicKey,
		intakePublicKey: keys.intakePublicKey,
		admission: 'open',
		askLimit: 10,
		serial: 1,
		opensAt: now(),
		burnsAt: now() + 86_400,
		...(asking && {
			askTokenKey: fromB64(tokenKeys.askTokenKey),
			voteTokenKeys: fromB64(tokenKeys.voteTokenKeys)
		}),
		...asking
	});
	const door = b64(await sealDoor(p, keys.code, keys.fpr, keys.audience));
	const room = `/api/rooms/${keys.code}`;
	await ok(call('PUT', `${room}/keyring`, [wrapSeed(p, identity, identity, keys.code, keys.seed)]));
	await ok(call('PUT', `${room}/statement`, { statement, door }));
	await ok(post({ type: 'statement', serial: 1, hash: statementHash(p, statement) }));
	await ok(post({ type: 'phase', phase: 'open' }));
	const link = `${site.url}/s/${keys.code}${writeFragment(keys.fpr, keys.audience)}`;
	return { keys, identity, cookie, link, call, post };
}

async function signUp(site: { url: string; setupLink: string }, identity: Identity) {
	const boxed = () => b64(sealVault(p, p.random(32), identity));
	const answer = await fetch(`${site.url}/api/identity`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({
			setup: b64(fromB64(new URL(site.setupLink).hash.slice(1), 16)),
			...LOGIN,
			name: 'Nono',
			ED: b64(identity.ED),
			XW: b64(identity.XW),
			vault: boxed(),
			recoveryLogin: b64(p.random(32)),
			sheet: boxed()
		})
	});
	if (answer.status !== 201) throw new Error(`sign-up: ${await answer.text()}`);
	return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function ok(answer: Promise<Response>): Promise<Response> {
	const response = await answer;
	if (!response.ok) throw new Error(`${response.url}: ${await response.text()}`);
	return response;
}

const now = () => Math.floor(Date.now() / 1000);
