/** A box: bytes under a shared key, bound to a context. Opens only with the same key and context. */
import { concat } from './bytes.ts';
import type { Bytes, Primitives } from './primitives.ts';

const NONCE = 24;
/** How much longer a box is than what it holds: nonce 24, tag 16. */
export const BOX_OVERHEAD = NONCE + 16;

/** `box(key, ctx, m)`: a random nonce, then the AEAD of `m` with `ctx` as associated data. */
export function box(p: Primitives, key: Bytes, context: Bytes, message: Bytes): Bytes {
	const nonce = p.random(NONCE);
	return concat(nonce, p.aeadSeal(key, nonce, context, message));
}

/** What the box holds. Throws if the key or context is another, or a byte was changed. */
export function openBox(p: Primitives, key: Bytes, context: Bytes, sealed: Bytes): Bytes {
	if (sealed.length < BOX_OVERHEAD) throw new Error('box: opening failed');
	try {
		return p.aeadOpen(key, sealed.slice(0, NONCE), context, sealed.slice(NONCE));
	} catch {
		throw new Error('box: opening failed');
	}
}
