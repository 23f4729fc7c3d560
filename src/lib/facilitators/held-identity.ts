/**
 * The identity of whoever is logged in, held by this tab alone: it survives a reload and ends with
 * the tab. Nothing of it is in localStorage, in a cookie or on the server. Browser only.
 */
import { b64, concat, fromB64 } from '#lib/crypto/bytes.ts';
import type { Identity } from '#lib/crypto/identity.ts';

const PLACE = 'terrasse/identity';
const CHANNEL = 'terrasse/forget';
const ED_AT = 64;
const XW_AT = 96;
const LENGTH = XW_AT + 1216;

/** Where the browser refuses to store, the page holds it until it is left. */
let inPage: Identity | null = null;

/** Keeps the identity in this tab. */
export function holdIdentity(identity: Identity): void {
	inPage = identity;
	try {
		const { ed, xw, ED, XW } = identity;
		sessionStorage.setItem(PLACE, b64(concat(ed, xw, ED, XW)));
	} catch {
		// Storage is off or full: `inPage` serves until the next reload, then the passphrase does.
	}
}

/** The identity this tab holds, or null if the passphrase must be asked. */
export function heldIdentity(): Identity | null {
	inPage ??= readStored();
	return inPage;
}

function readStored(): Identity | null {
	try {
		const bytes = fromB64(sessionStorage.getItem(PLACE) ?? '', LENGTH);
		return {
			ed: bytes.slice(0, 32),
			xw: bytes.slice(32, ED_AT),
			ED: bytes.slice(ED_AT, XW_AT),
			XW: bytes.slice(XW_AT)
		};
	} catch {
		return null;
	}
}

/** Drops the identity from this tab. */
export function forgetIdentity(): void {
	inPage = null;
	try {
		sessionStorage.removeItem(PLACE);
	} catch {
		// Nothing could be stored there either.
	}
}

/** Drops it from this tab and from every other tab of this browser. */
export function forgetEverywhere(): void {
	forgetIdentity();
	const channel = new BroadcastChannel(CHANNEL);
	channel.postMessage('forget');
	channel.close();
}

/** Forgets when another tab logs out, then calls `leave`. @returns how to stop listening */
export function forgetWithOthers(leave: () => void): () => void {
	const channel = new BroadcastChannel(CHANNEL);
	channel.onmessage = () => {
		forgetIdentity();
		leave();
	};
	return () => channel.close();
}
