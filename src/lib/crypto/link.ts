/**
 * The fragment of an attendee's link: what lets its holder check every key and read the board. A
 * browser never sends a fragment to a server. Refuses everything not written exactly so.
 */
import { b64, concat, fromB64 } from './bytes.ts';
import type { Bytes } from './primitives.ts';

/** `fpr` and `audience` are 16 bytes each; `ticket` (16 bytes) only on a paper ticket. */
export interface Fragment {
	fpr: Bytes;
	audience: Bytes;
	ticket?: Bytes;
}

/** `#v1.` and 43 characters, then `.` and 22 more if there is a ticket. */
export function writeFragment(fpr: Bytes, audience: Bytes, ticket?: Bytes): string {
	return `#v1.${b64(concat(fpr, audience))}${ticket ? `.${b64(ticket)}` : ''}`;
}

/** Reads `location.hash`. Null if it is empty, cut short, of another version or otherwise altered. */
export function readFragment(fragment: string): Fragment | null {
	const [version, keys, ticket, more] = fragment.split('.');
	if (version !== '#v1' || keys === undefined || more !== undefined) return null;
	try {
		const bytes = fromB64(keys, 32);
		const read = { fpr: bytes.slice(0, 16), audience: bytes.slice(16) };
		return ticket === undefined ? read : { ...read, ticket: fromB64(ticket, 16) };
	} catch {
		return null;
	}
}
