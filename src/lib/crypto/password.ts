/**
 * What a password becomes, in the browser: a login key that is sent and a vault key that is not
 * (PROTOCOL section 3). Argon2id needs the larger build of libsodium, loaded when asked for.
 */
import { concat, utf8 } from './bytes.ts';
import { label } from './label.ts';
import type { Bytes } from './primitives.ts';

const PASSES = 3;
const MEMORY = 64 * 1024 * 1024;
const LOGIN = /^[a-z0-9._@+-]{1,64}$/;

/** Whether this may be a login: 1 to 64 of `a-z 0-9 . _ @ + -`. */
export const isLogin = (login: string): boolean => LOGIN.test(login);

/**
 * Both keys, 32 bytes each, from Argon2id v1.3 (RFC 9106): 64 MiB, 3 passes, 1 lane, 64 bytes out.
 * `instanceSalt` is the instance's 16 public bytes. Takes about a second. Rejects if the login or
 * salt is malformed, or if the browser lacks WebAssembly or the memory.
 */
export async function passwordKeys(
	password: string,
	instanceSalt: Bytes,
	login: string
): Promise<{ loginKey: Bytes; vaultKey: Bytes }> {
	if (!isLogin(login) || instanceSalt.length !== 16) {
		throw new Error('password: malformed login or salt');
	}
	const { default: sodium } = await import('libsodium-wrappers-sumo');
	await sodium.ready;
	const named = concat(label('salt'), instanceSalt, utf8(login));
	const salt = sodium.crypto_generichash(32, named, null).slice(0, 16);
	const argon2id = sodium.crypto_pwhash_ALG_ARGON2ID13;
	const secret = utf8(password.normalize('NFC'));
	const keys = new Uint8Array(sodium.crypto_pwhash(64, secret, salt, PASSES, MEMORY, argon2id));
	return { loginKey: keys.slice(0, 32), vaultKey: keys.slice(32) };
}
