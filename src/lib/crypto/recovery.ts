/**
 * The recovery sheet: twelve words shown once, the way back in when a password is lost (PROTOCOL
 * section 3). The words are BIP-39's, with its checksum, so a slip of the pen is noticed.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { concat } from './bytes.ts';
import { label } from './label.ts';
import type { Bytes, Primitives } from './primitives.ts';
import { readWord, wordIndices } from './words.ts';

/** The 128 bits of a new sheet (16 bytes). */
export const newSheet = (p: Primitives): Bytes => p.random(16);

/** The twelve words of a sheet: 128 bits, then the first four of their SHA-256 (BIP-39). */
export function sheetWords(list: readonly string[], entropy: Bytes): string[] {
	if (entropy.length !== 16) throw new Error('recovery: malformed sheet');
	return wordIndices(12, concat(entropy, sha256(entropy))).map((index) => list[index] ?? '');
}

/**
 * The 16 bytes that twelve typed words stand for. Throws, with `cause` `{ word }`, the number of
 * the first word that is not in the list, or without one if the checksum does not hold.
 */
export function readSheet(list: readonly string[], words: readonly string[]): Bytes {
	if (words.length !== 12) throw new Error('recovery: twelve words are needed');
	const bits = words
		.map((typed, position) => {
			const index = readWord(list, typed);
			if (index === null) {
				throw new Error('recovery: unknown word', { cause: { word: position + 1 } });
			}
			return index.toString(2).padStart(11, '0');
		})
		.join('');
	const entropy = Uint8Array.from({ length: 16 }, (_, i) =>
		parseInt(bits.slice(i * 8, i * 8 + 8), 2)
	);
	const sum = (sha256(entropy)[0] ?? 0) >> 4;
	if (parseInt(bits.slice(128), 2) !== sum) throw new Error('recovery: wrong words');
	return entropy;
}

/** What opens the `sheet` box, and what logs in: 32 bytes each. */
export const recoveryKeys = (
	p: Primitives,
	entropy: Bytes
): { recoveryKey: Bytes; recoveryLogin: Bytes } => ({
	recoveryKey: p.hash(label('recovery-key'), entropy),
	recoveryLogin: p.hash(label('recovery-login'), entropy)
});
