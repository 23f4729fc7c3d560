/**
 * The door: how a phone that cannot scan gets the link's fragment from a code and six words. The
 * server stores the closed door and hands out only what the words open (PROTOCOL section 3).
 * Needs WebCrypto's PBKDF2, which browsers give to secure contexts only.
 */
import { box, openBox } from './box.ts';
import { concat, u16, utf8 } from './bytes.ts';
import { label } from './label.ts';
import type { Bytes, Primitives } from './primitives.ts';
import { wordIndices } from './words.ts';

/** Length of a closed door. */
export const DOOR_BYTES = 72;
const ITERATIONS = 600_000;

const context = (code: string): Bytes => concat(label('door'), utf8(code));

/** The indices of the six words shown on the projector beside the code: 66 bits. */
export const doorWords = (p: Primitives, audience: Bytes, code: string): number[] =>
	wordIndices(6, p.hash(concat(label('door-words'), utf8(code)), audience));

/**
 * The key (32 bytes) of the door from its six indices. Rejects with `cause: 'insecure-context'` on a
 * page served without https, where the browser has no PBKDF2.
 */
export async function doorKey(code: string, indices: readonly number[]): Promise<Bytes> {
	if (indices.length !== 6) throw new Error('door: six words are needed');
	const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
	if (!subtle) throw new Error('door: needs a secure context', { cause: 'insecure-context' });
	const words = concat(...indices.map(u16));
	const base = await subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
	const how = { name: 'PBKDF2', hash: 'SHA-256', salt: context(code), iterations: ITERATIONS };
	return new Uint8Array(await subtle.deriveBits(how, base, 256));
}

/** The closed door (72 bytes) for a room's `fpr` and `audience`. Rejects as `doorKey` does. */
export async function sealDoor(
	p: Primitives,
	code: string,
	fpr: Bytes,
	audience: Bytes
): Promise<Bytes> {
	const key = await doorKey(code, doorWords(p, audience, code));
	return box(p, key, context(code), concat(fpr, audience));
}

/** What the words open. Rejects if they are not this door's, and as `doorKey` does. */
export async function openDoor(
	p: Primitives,
	code: string,
	indices: readonly number[],
	door: Bytes
): Promise<{ fpr: Bytes; audience: Bytes }> {
	if (door.length !== DOOR_BYTES) throw new Error('door: opening failed');
	const key = await doorKey(code, indices);
	try {
		const bytes = openBox(p, key, context(code), door);
		return { fpr: bytes.slice(0, 16), audience: bytes.slice(16) };
	} catch {
		throw new Error('door: opening failed');
	}
}
