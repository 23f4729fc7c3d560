/**
 * The questions that an attendee asked to keep on this device, in clear and in `localStorage`: one
 * item says that a room is kept and until when, one item more is a question. Without that wish
 * nothing is ever written, and nothing outlives its room.
 */
import { b64, fromB64 } from '#lib/crypto/bytes.ts';
import { asObject, asWhole } from '#lib/crypto/fields.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';

/** A question as it is kept. */
export interface Kept {
	text: string;
	/** The reply secret, 32 bytes. */
	reply: Bytes;
	/** Unix milliseconds: in the order they were asked, even two in one second. */
	askedAt: number;
	/** When the server stored it (Unix seconds), null before. */
	sentAt: number | null;
	/** The sealed bytes, while they have to be sent again. */
	envelope: Bytes | null;
	/** The facilitators were asked to take it back. */
	withdrawn: boolean;
}

/** What is kept of one room. */
export interface Keepsakes {
	/** Oldest first. */
	all(): Kept[];
	put(question: Kept): void;
	drop(question: Pick<Kept, 'reply'>): void;
	/** Erases all of it. */
	end(): void;
}

const ROOT = 'terrasse/kept/';

/**
 * What is kept of a room, or null if nothing was asked for. On the way, erases the rooms that have
 * burned by now.
 *
 * @param now Unix seconds
 */
export function findKeepsakes(code: string, now: number): Keepsakes | null {
	for (const name of names()) {
		if (!name.startsWith(ROOT) || name.indexOf('/', ROOT.length) >= 0) continue;
		if (Number(localStorage.getItem(name)) <= now) open(name).end();
	}
	return localStorage.getItem(ROOT + code) === null ? null : open(ROOT + code);
}

/**
 * Begins to keep a room's questions. Null where the browser keeps nothing.
 *
 * @param burnsAt Unix seconds
 */
export function startKeeping(code: string, burnsAt: number): Keepsakes | null {
	try {
		localStorage.setItem(ROOT + code, String(burnsAt));
		return open(ROOT + code);
	} catch {
		return null;
	}
}

const names = (): string[] => Object.keys(localStorage);

function open(room: string): Keepsakes {
	const ours = () => names().filter((name) => name.startsWith(`${room}/`));
	const nameOf = ({ reply }: Pick<Kept, 'reply'>) => `${room}/${b64(reply)}`;
	return {
		all: () =>
			ours()
				.flatMap((name) => read(localStorage.getItem(name) ?? '', name))
				.sort((one, other) => one.askedAt - other.askedAt),
		put(question) {
			// Erased from another tab since: it is not written again.
			if (localStorage.getItem(room) === null) return;
			try {
				localStorage.setItem(nameOf(question), write(question));
			} catch {
				// The device is full: the question stays in the tab, where the page shows it.
			}
		},
		drop: (question) => localStorage.removeItem(nameOf(question)),
		end() {
			for (const name of [room, ...ours()]) localStorage.removeItem(name);
		}
	};
}

const write = ({ reply: _, envelope, ...rest }: Kept): string =>
	JSON.stringify({ ...rest, envelope: envelope && b64(envelope) });

function read(json: string, name: string): Kept[] {
	try {
		const { text, askedAt, sentAt, envelope, withdrawn } = asObject(JSON.parse(json));
		return [
			{
				text: String(text),
				reply: fromB64(name.slice(name.lastIndexOf('/') + 1), 32),
				askedAt: asWhole(askedAt),
				sentAt: sentAt === null ? null : asWhole(sentAt),
				envelope: envelope ? fromB64(String(envelope)) : null,
				withdrawn: withdrawn === true
			}
		];
	} catch {
		return [];
	}
}
