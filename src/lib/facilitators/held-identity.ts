/**
 * The identity of whoever is logged in, held by this tab alone: it survives a reload and ends with
 * the tab. Nothing of it is in localStorage, in a cookie or on the server; but a guest, who has no
 * passphrase to open it again, has it kept by this browser until their day. Browser only.
 */
import { b64, concat, fromB64 } from '#lib/crypto/bytes.ts';
import type { Identity } from '#lib/crypto/identity.ts';

const PLACE = 'terrasse/identity';
const OF_GUEST = 'terrasse/guest';
const CHANNEL = 'terrasse/forget';
const ED_AT = 64;
const XW_AT = 96;
const LENGTH = XW_AT + 1216;

/** Where the browser refuses to store, the page holds it until it is left. */
let inPage: Identity | null = null;

/** This page's ear, which does not hear what this page itself says through it. */
let ear: BroadcastChannel | null = null;

/** Keeps the identity in this tab. */
export function holdIdentity(identity: Identity): void {
	inPage = identity;
	try {
		sessionStorage.setItem(PLACE, write(identity));
	} catch {
		// Storage is off or full: `inPage` serves until the next reload, then the passphrase does.
	}
}

/** The identity this tab holds, or null if the passphrase must be asked. */
export function heldIdentity(): Identity | null {
	inPage ??= readStored() ?? readGuest();
	return inPage;
}

/** Keeps a guest's identity in this browser, for all its tabs. @param until Unix seconds */
export function holdGuest(identity: Identity, until: number): void {
	holdIdentity(identity);
	try {
		localStorage.setItem(OF_GUEST, `${until} ${write(identity)}`);
	} catch {
		// Then the guest lasts as long as this tab.
	}
}

const write = ({ ed, xw, ED, XW }: Identity): string => b64(concat(ed, xw, ED, XW));

function read(written: string): Identity {
	const bytes = fromB64(written, LENGTH);
	return {
		ed: bytes.slice(0, 32),
		xw: bytes.slice(32, ED_AT),
		ED: bytes.slice(ED_AT, XW_AT),
		XW: bytes.slice(XW_AT)
	};
}

function readStored(): Identity | null {
	try {
		return read(sessionStorage.getItem(PLACE) ?? '');
	} catch {
		return null;
	}
}

/** What is past its day is dropped as soon as it is looked at. */
function readGuest(): Identity | null {
	try {
		const [until, written = ''] = (localStorage.getItem(OF_GUEST) ?? '').split(' ');
		if (Number(until) > Date.now() / 1000) return read(written);
		localStorage.removeItem(OF_GUEST);
	} catch {
		// Nothing was kept, or it was altered.
	}
	return null;
}

/** Whether this browser keeps a guest's identity. */
export function keepsGuest(): boolean {
	try {
		return localStorage.getItem(OF_GUEST) !== null;
	} catch {
		return false;
	}
}

/** Drops the identity from this tab, and a guest's from this browser. */
export function forgetIdentity(): void {
	inPage = null;
	try {
		sessionStorage.removeItem(PLACE);
		localStorage.removeItem(OF_GUEST);
	} catch {
		// Nothing could be stored there either.
	}
}

/** Drops it from this tab and from every other tab of this browser. */
export function forgetEverywhere(): void {
	forgetIdentity();
	const channel = ear ?? new BroadcastChannel(CHANNEL);
	channel.postMessage('forget');
	if (channel !== ear) channel.close();
}

/** Forgets when another tab logs out, then calls `leave`. @returns how to stop listening */
export function forgetWithOthers(leave: () => void): () => void {
	const channel = new BroadcastChannel(CHANNEL);
	channel.onmessage = () => {
		forgetIdentity();
		leave();
	};
	ear = channel;
	return () => {
		channel.close();
		if (ear === channel) ear = null;
	};
}
