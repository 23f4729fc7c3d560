/**
 * How a person gets an account and comes back to it, as plain functions: what is made in the
 * browser, what is sent, what never leaves (PROTOCOL section 3). The passphrase, the vault key, the
 * recovery key and the identity's seeds are in no call.
 */
import { b64, fromB64 } from '#lib/crypto/bytes.ts';
import { createIdentity, type Identity } from '#lib/crypto/identity.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { recoveryKeys } from '#lib/crypto/recovery.ts';
import { open, seal } from './boxes.ts';
import type { Facilitator } from './facilitator.ts';
import { callPatiently, type Tools } from './tools.ts';

/** Someone logged in: who the server says they are, their keys, and the secret they showed (b64). */
export type SignedIn = {
	facilitator: Facilitator;
	identity: Identity;
	shown: { loginKey: string } | { recoveryLogin: string };
};

async function stretch(tools: Tools, passphrase: string, login: string) {
	const instance = await callPatiently(tools, 'GET', '/api/instance');
	const { instanceSalt } = instance as { instanceSalt: string };
	tools.tell('stretching');
	return tools.stretch(passphrase, fromB64(instanceSalt, 16), login);
}

/**
 * What a person chooses for an account that stays. `entropy`: the 16 bytes of the recovery sheet that
 * they have confirmed.
 */
export type Chosen = { login: string; name: string; passphrase: string; entropy: Bytes };

/** What opens an account again, as the server keeps it: b64, but for the login. */
export async function sealWays(tools: Tools, identity: Identity, chosen: Omit<Chosen, 'name'>) {
	const { p } = tools;
	const { loginKey, vaultKey } = await stretch(tools, chosen.passphrase, chosen.login);
	return {
		login: chosen.login,
		loginKey: b64(loginKey),
		vault: seal(p, vaultKey, identity),
		...newSheet(p, chosen.entropy, identity)
	};
}

/** Makes an account with a set-up token, and logs in. */
export async function signUp(tools: Tools, asked: Chosen & { setup: string }): Promise<SignedIn> {
	const identity = createIdentity(tools.p);
	const ways = await sealWays(tools, identity, asked);
	const answer = await callPatiently(tools, 'POST', '/api/identity', {
		setup: asked.setup,
		name: asked.name,
		ED: b64(identity.ED),
		XW: b64(identity.XW),
		...ways
	});
	const { facilitator } = answer as { facilitator: Facilitator };
	return { facilitator, identity, shown: { loginKey: ways.loginKey } };
}

/** Logs in with the passphrase, and opens the vault. */
export async function logIn(tools: Tools, login: string, passphrase: string): Promise<SignedIn> {
	const { loginKey, vaultKey } = await stretch(tools, passphrase, login);
	const shown = { loginKey: b64(loginKey) };
	const answer = await callPatiently(tools, 'POST', '/api/login', { login, ...shown });
	const { vault, facilitator } = answer as { vault: string; facilitator: Facilitator };
	return { facilitator, identity: open(tools.p, vaultKey, vault, facilitator), shown };
}

/** Logs in with the recovery sheet's 16 bytes, and opens its box. */
export async function recover(tools: Tools, login: string, entropy: Bytes): Promise<SignedIn> {
	const { recoveryKey, recoveryLogin } = recoveryKeys(tools.p, entropy);
	const shown = { recoveryLogin: b64(recoveryLogin) };
	const answer = await callPatiently(tools, 'POST', '/api/login', { login, ...shown });
	const { sheet, facilitator } = answer as { sheet: string; facilitator: Facilitator };
	return { facilitator, identity: open(tools.p, recoveryKey, sheet, facilitator), shown };
}

/**
 * Puts a new passphrase, and a new sheet if its bytes are given, in place of the old. The identity
 * stays; every other session ends.
 */
export async function changeSecrets(
	tools: Tools,
	{ facilitator, identity, shown }: SignedIn,
	passphrase: string,
	entropy?: Bytes
): Promise<SignedIn> {
	const { p } = tools;
	const { loginKey, vaultKey } = await stretch(tools, passphrase, facilitator.login);
	const renewed = { loginKey: b64(loginKey), vault: seal(p, vaultKey, identity) };
	await callPatiently(tools, 'PUT', '/api/identity', {
		...shown,
		new: entropy ? { ...renewed, ...newSheet(p, entropy, identity) } : renewed
	});
	return { facilitator, identity, shown: { loginKey: renewed.loginKey } };
}

function newSheet(p: Tools['p'], entropy: Bytes, identity: Identity) {
	const { recoveryKey, recoveryLogin } = recoveryKeys(p, entropy);
	return { recoveryLogin: b64(recoveryLogin), sheet: seal(p, recoveryKey, identity) };
}

/** Forgets the session. What this tab and the others hold is forgotten by `held-identity.ts`. */
export async function logOut(tools: Pick<Tools, 'call'>): Promise<void> {
	await tools.call('POST', '/api/logout');
}
