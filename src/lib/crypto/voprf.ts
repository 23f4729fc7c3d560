/**
 * Blind tokens, the client's side: VOPRF of RFC 9497, ristretto255-SHA512, mode VOPRF (0x01), from
 * `@noble/curves`. What the server evaluated counts only if its proof shows the public key that
 * everyone has: a key for one person alone is refused here.
 */
import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import type { Bytes, Primitives } from './primitives.ts';

const { voprf } = ristretto255_oprf;

/** An input that was blinded, to be kept until the server answered. All are 32 bytes. */
export interface Blinded {
	input: Bytes;
	/** The secret factor. */
	blind: Bytes;
	/** What the server sees. */
	blinded: Bytes;
}

/** Blinds an input (RFC 9497, section 3.3.2): the result tells nothing about it. */
export function blindInput(p: Primitives, input: Bytes): Blinded {
	const { blind, blinded } = voprf.blind(input, (length = 32) => p.random(length));
	return { input, blind: own(blind), blinded: own(blinded) };
}

/**
 * The outputs (64 bytes each) of what the server evaluated, after checking its one proof for all.
 *
 * @param publicKey 32 bytes, from the signed statement, never from the answer
 * @throws if there are not as many, an element is none, or the proof is of another key
 */
export function finalize(
	blinded: readonly Blinded[],
	evaluated: readonly Bytes[],
	publicKey: Bytes,
	proof: Bytes
): Bytes[] {
	if (evaluated.length !== blinded.length) throw new Error('voprf: not as many as were sent');
	try {
		const items = blinded.map((one, i) => ({ ...one, evaluated: evaluated[i] as Bytes }));
		return voprf.finalizeBatch(items, publicKey, proof).map(own);
	} catch {
		throw new Error('voprf: the proof is not of the key in the statement');
	}
}

const own = (bytes: Uint8Array): Bytes => bytes as Bytes;
