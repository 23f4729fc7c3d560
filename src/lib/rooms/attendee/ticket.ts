/**
 * The paper ticket of a link. It leaves the address bar at once, so that who copies the room's address
 * for a neighbour does not give their ticket away with it; the tab keeps it, since each further block
 * of tokens asks for it again.
 */
import { b64, fromB64 } from '#lib/crypto/bytes.ts';
import { readFragment, writeFragment } from '#lib/crypto/link.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { TICKET_BYTES } from '#lib/crypto/tokens.ts';

const placeOf = (code: string): string => `terrasse/ticket/${code}`;

/** The ticket of this tab (16 bytes), from the address bar or from before a reload; null without one. */
export function takeTicket(code: string): Bytes | null {
	const fragment = readFragment(location.hash);
	if (!fragment?.ticket) return stored(code);
	try {
		sessionStorage.setItem(placeOf(code), b64(fragment.ticket));
		const { fpr, audience } = fragment;
		history.replaceState(history.state, '', writeFragment(fpr, audience));
	} catch {
		// A browser that keeps nothing finds it in the address again.
	}
	return fragment.ticket;
}

/** Erases it. */
export function forgetTicket(code: string): void {
	try {
		sessionStorage.removeItem(placeOf(code));
	} catch {
		// A browser that refuses storage kept nothing.
	}
}

function stored(code: string): Bytes | null {
	try {
		return fromB64(sessionStorage.getItem(placeOf(code)) ?? '', TICKET_BYTES);
	} catch {
		return null;
	}
}
