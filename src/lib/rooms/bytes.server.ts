import * as v from 'valibot';
import type { Bytes } from '#lib/crypto/primitives.ts';

/**
 * Bytes at the API's door: base64url without padding, one spelling only (PROTOCOL.md, section 2).
 */
function readBytes(text: string): Bytes | null {
	const bytes = Buffer.from(text, 'base64url');
	// Node skips what it cannot read: writing it again shows whether it skipped something.
	if (bytes.toString('base64url') !== text) return null;
	return new Uint8Array(bytes);
}

/** Bytes of any length; the body's own limit is the only one. */
export const anyBytes = v.pipe(
	v.string(),
	v.rawTransform<string, Bytes>(({ dataset, addIssue, NEVER }) => {
		const bytes = readBytes(dataset.value);
		if (bytes) return bytes;
		addIssue({ message: 'not base64url' });
		return NEVER;
	})
);

/** Exactly `length` bytes. */
export const bytes = (length: number) =>
	v.pipe(
		anyBytes,
		v.check((read) => read.length === length, `not ${length} bytes`)
	);

/** Bytes of any length, kept as they were written. */
export const writtenAny = v.pipe(
	v.string(),
	v.check((text) => readBytes(text) !== null, 'not base64url')
);

/** Exactly `length` bytes, kept as they were written. */
export const written = (length: number) =>
	v.pipe(
		v.string(),
		v.check((text) => readBytes(text)?.length === length, `not ${length} bytes`)
	);

/** The number of a log's entry, from 1; it fits a u32. */
export const entryNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(0xffff_ffff));

/** How bytes of the database are written in JSON. */
export const b64 = (bytes: Buffer): string => bytes.toString('base64url');
