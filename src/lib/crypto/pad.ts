/**
 * JSON in a padded block, so that a size tells little or nothing (ISO/IEC 7816-4). Refuses padding
 * that `pad` would not have made.
 */
import { concat, fromUtf8, u8, utf8 } from './bytes.ts';
import type { Bytes } from './primitives.ts';

/** `pad(n, json)`: UTF-8, one byte 0x80, zeros up to a multiple of `n` bytes. */
export function pad(n: number, json: unknown): Bytes {
	const plain = utf8(JSON.stringify(json));
	return concat(plain, u8(0x80), new Uint8Array(n - 1 - (plain.length % n)));
}

/** The reverse. Throws if the padding or the JSON is malformed, never quoting the text. */
export function unpad(n: number, padded: Uint8Array): unknown {
	let end = padded.length - 1;
	while (padded[end] === 0) end--;
	if (padded.length % n !== 0 || padded[end] !== 0x80 || padded.length - end > n) {
		throw new Error('pad: malformed padding');
	}
	const text = fromUtf8(padded.subarray(0, end));
	try {
		return JSON.parse(text);
	} catch {
		throw new Error('pad: malformed JSON');
	}
}
