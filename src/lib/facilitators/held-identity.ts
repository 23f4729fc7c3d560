/**
 * The identity of whoever is logged in, held by this tab alone: it survives a reload and ends with
 * the tab. What the tab stores lies under a mask that the server holds for the session, in memory
 * (`session-mask.server.ts`): neither the browser's disk nor the server has the keys. But a guest, who
 * has no passphrase to open them again, has them kept by this browser until their day. Browser only.
 */
import { b64, concat, fromB64 } from '#lib/crypto/bytes.ts';
import type { Identity } from '#lib/crypto/identity.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';

const PLACE = 'terrasse/identity';
const OF_GUEST = 'terrasse/guest';
const CHANNEL = 'terrasse/forget';
const ED_AT = 64;
const XW_AT = 96;
const LENGTH = XW_AT + 1216;
/** The two seeds: what the mask covers. */
const SECRET_BYTES = ED_AT;

/** The page holds it until it is left, stored or not. */
let inPage: Identity | null = null;

/** What the stored identity lies under; null before a page of the desk gave it. */
let mask: { id: string; bytes: Bytes } | null = null;

/** This page's ear, which does not hear what this page itself says through it. */
let ear: BroadcastChannel | null = null;

/** Keeps the identity in this tab. */
export function holdIdentity(identity: Identity): void {
	inPage = identity;
	store();
}

/** From now on, what this tab stores lies under this session's mask. */
export function hideUnder({ id, bytes }: { id: string; bytes: string }): void {
	if (mask?.id === id) return;
	mask = { id, bytes: fromB64(bytes, SECRET_BYTES) };
	store();
}

function store(): void {
	if (!inPage || !mask) return;
	try {
		sessionStorage.setItem(PLACE, `${mask.id} ${b64(masked(concatenated(inPage), mask.bytes))}`);
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

const concatenated = ({ ed, xw, ED, XW }: Identity): Bytes => concat(ed, xw, ED, XW);

const write = (identity: Identity): string => b64(concatenated(identity));

/** The private seeds, which come first, each byte with its own of the mask; twice gives them back. */
const masked = (bytes: Bytes, under: Bytes): Bytes =>
	bytes.map((byte, at) => byte ^ (under[at] ?? 0));

const read = (written: string): Identity => readBytes(fromB64(written, LENGTH));

function readBytes(bytes: Bytes): Identity {
	return {
		ed: bytes.slice(0, 32),
		xw: bytes.slice(32, ED_AT),
		ED: bytes.slice(ED_AT, XW_AT),
		XW: bytes.slice(XW_AT)
	};
}

function readStored(): Identity | null {
	try {
		const [id, written = ''] = (sessionStorage.getItem(PLACE) ?? '').split(' ');
		if (!mask || id !== mask.id) return null;
		return readBytes(masked(fromB64(written, LENGTH), mask.bytes));
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
