/**
 * Makes a passphrase into keys away from the page, which stays alive meanwhile. One passphrase a
 * worker: the page ends it with its 64 MiB.
 */
import type { Bytes } from '#lib/crypto/primitives.ts';
import { passwordKeys } from '#lib/crypto/password.ts';

/** What the page sends. */
export type Asked = { passphrase: string; instanceSalt: Bytes; login: string };

/** What comes back; null if it could not be done here. */
export type Stretched = { loginKey: Bytes; vaultKey: Bytes } | null;

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
	const keys = await passwordKeys(data.passphrase, data.instanceSalt, data.login).catch(() => null);
	postMessage(keys satisfies Stretched);
});
