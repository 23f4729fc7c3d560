/**
 * A seal: bytes that only the holder of one private key reads, bound to a context, from nobody in
 * particular. Each has a fresh key, so its nonce is zero. To retry, send the same bytes.
 */
import { concat } from './bytes.ts';
import type { Bytes, Primitives } from './primitives.ts';

const KEM = 1120;
/** How much longer a seal is than what it holds: KEM ciphertext 1,120, tag 16. */
export const SEAL_OVERHEAD = KEM + 16;
/** Length of an X-Wing public key. */
export const KEM_PUBLIC_KEY_BYTES = 1216;

/** `seal(pk, ctx, m)` for an X-Wing public key of 1,216 bytes. Throws if that key is malformed. */
export function seal(p: Primitives, publicKey: Bytes, context: Bytes, message: Bytes): Bytes {
	if (publicKey.length !== KEM_PUBLIC_KEY_BYTES) throw new Error('seal: malformed public key');
	const { ciphertext, secret } = p.encapsulate(publicKey);
	const ad = concat(context, ciphertext);
	return concat(ciphertext, p.aeadSeal(p.hash(ad, secret), new Uint8Array(24), ad, message));
}

/** What the seal holds, with the private seed (32 bytes). Throws if it is for another, or changed. */
export function openSeal(p: Primitives, seed: Bytes, context: Bytes, sealed: Bytes): Bytes {
	if (sealed.length < SEAL_OVERHEAD) throw new Error('seal: opening failed');
	const ciphertext = sealed.slice(0, KEM);
	const ad = concat(context, ciphertext);
	try {
		const key = p.hash(ad, p.decapsulate(ciphertext, seed));
		return p.aeadOpen(key, new Uint8Array(24), ad, sealed.slice(KEM));
	} catch {
		throw new Error('seal: opening failed');
	}
}
