/**
 * The proof of work of an admission (PROTOCOL section 9): a counter for which PBKDF2-SHA-256, a
 * thousand rounds, begins with enough zero bits. WebCrypto's PBKDF2 is native, so a phone without
 * JIT is not much slower than a script; nothing here blocks the page.
 */
import { concat, u64 } from './bytes.ts';
import { label } from './label.ts';
import type { Bytes } from './primitives.ts';

export const MOST_WORK_BITS = 10;
export const WORK_SALT_BYTES = 16;
export const COUNTER_BYTES = 8;
const ROUNDS = 1_000;
/** Tries that are on their way at once: WebCrypto works beside the page. */
const AT_ONCE = 8;

const keyOf = (digest: Bytes): Promise<CryptoKey> =>
	crypto.subtle.importKey('raw', digest, 'PBKDF2', false, ['deriveBits']);

async function zeroBits(key: CryptoKey, salt: Bytes, counter: Bytes): Promise<number> {
	const whole = concat(label('work'), salt, counter);
	const how = { name: 'PBKDF2', hash: 'SHA-256', salt: whole, iterations: ROUNDS };
	const first = new DataView(await crypto.subtle.deriveBits(how, key, 256)).getUint32(0);
	return Math.clz32(first);
}

/**
 * How many zero bits a counter's proof begins with (32 counts as all).
 *
 * @param digest 32 bytes; `salt` 16; `counter` 8, big-endian
 */
export async function provenBits(digest: Bytes, salt: Bytes, counter: Bytes): Promise<number> {
	return zeroBits(await keyOf(digest), salt, counter);
}

/**
 * Finds a counter (8 bytes), in 2^bits tries on average; at 0 bits the first one does.
 *
 * @throws the signal's reason when it is aborted
 */
export async function solveWork(
	digest: Bytes,
	salt: Bytes,
	bits: number,
	signal?: AbortSignal
): Promise<Bytes> {
	if (bits === 0) return u64(0);
	const key = await keyOf(digest);
	for (let next = 0; ; next += AT_ONCE) {
		signal?.throwIfAborted();
		const counters = Array.from({ length: AT_ONCE }, (_, i) => u64(next + i));
		const proven = await Promise.all(counters.map((counter) => zeroBits(key, salt, counter)));
		const found = counters.find((_, i) => (proven[i] ?? 0) >= bits);
		if (found) return found;
	}
}
