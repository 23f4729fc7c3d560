/** A link's fragment is read exactly as it was written, or not at all. */
import { expect, test } from 'vitest';
import vectors from '../../../tests/vectors/room.json';
import { fromHex } from './bytes.ts';
import { readFragment, writeFragment } from './link.ts';

test.for(vectors.links)('$fragment', ({ fpr, audience, ticket, fragment }) => {
	const read = { fpr: fromHex(fpr), audience: fromHex(audience) };
	const all = ticket === null ? read : { ...read, ticket: fromHex(ticket) };
	expect(writeFragment(read.fpr, read.audience, ticket ? fromHex(ticket) : undefined)).toBe(
		fragment
	);
	expect(readFragment(fragment)).toEqual(all);
});

test.for(vectors.linksRefused)('refuses: $why', ({ fragment }) => {
	expect(readFragment(fragment)).toBeNull();
});
