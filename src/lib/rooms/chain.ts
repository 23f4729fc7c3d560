/**
 * Follows a room's board as the server hands it over, and believes none of it: an entry is given out
 * once a checked head covers it (PROTOCOL section 6). What does not hold stops the board for good,
 * with the name of what happened; the page says it in words.
 */
import {
	checkHead,
	firstHash,
	nextHash,
	openEntry,
	type BoardEntry,
	type MuteEntry
} from '#lib/crypto/board.ts';
import { equal, fromB64 } from '#lib/crypto/bytes.ts';
import { asObject, asWhole, type Fields } from '#lib/crypto/fields.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import { boardKey } from '#lib/crypto/room.ts';

/**
 * What stops a board: entries missing; two entries under one number; a head that nobody of the room
 * signed; an entry that does not open; a server that goes back to an older state.
 */
export type ChainWarning = 'gap' | 'fork' | 'signature' | 'unreadable' | 'rolled-back';

/** An entry under a checked head; `n` from 1. */
export interface Verified {
	n: number;
	entry: BoardEntry | MuteEntry;
}

export interface Follower {
	/** The last entry under a checked head (0 before the first), and the hash up to it (32 bytes). */
	readonly n: number;
	readonly hash: Bytes;
	/** When the newest head was signed (Unix seconds), 0 before the first. */
	readonly at: number;
	/** What stopped the board, or null. */
	readonly warning: ChainWarning | null;
	/** Takes the data of a `board` event; gives the entries now under a checked head. */
	takeEntry(event: unknown): Verified[];
	/** Takes the data of a `head` event; the same. */
	takeHead(event: unknown): Verified[];
}

/** What a follower must know of the room: the link's keys, and the statement's root key. */
export interface ChainKeys {
	code: string;
	fpr: Bytes;
	audience: Bytes;
	rootPublicKey: Bytes;
}

/** Two desks' clocks may differ by this much before an older head counts as going back. */
const CLOCKS_APART_S = 180;

/**
 * Starts following at nothing. A full state sent again is compared with what is known and gives
 * nothing new; one that differs is a fork.
 */
export function followChain(p: Primitives, keys: ChainKeys): Follower {
	const { code, rootPublicKey } = keys;
	const key = boardKey(p, keys.audience, code);
	const start = firstHash(p, code, keys.fpr);
	/** `hash(n)` of every entry taken, from n = 0. */
	const hashes: Bytes[] = [start];
	const waiting: Verified[] = [];
	let n = 0;
	let at = 0;
	let warning: ChainWarning | null = null;

	function add(number: number, bytes: Bytes): ChainWarning | null {
		const previous = hashes[number - 1];
		if (!previous) return 'gap';
		const hash = nextHash(p, code, number, previous, bytes);
		const known = hashes[number];
		if (known) return equal(known, hash) ? null : 'fork';
		// Throws if it does not open, which `take` calls unreadable.
		const entry = openEntry(p, key, code, number, previous, bytes);
		waiting.push({ n: number, entry });
		hashes.push(hash);
		return null;
	}

	function confirm(number: number, head: Bytes): ChainWarning | null {
		const hash = hashes[number];
		if (!hash) return 'gap';
		const signedAt = timeOf(number, hash, head);
		if (signedAt === null) return 'signature';
		if (number < n || (number === n && signedAt < at - CLOCKS_APART_S)) return 'rolled-back';
		n = number;
		at = Math.max(at, signedAt);
		return null;
	}

	function timeOf(number: number, hash: Bytes, head: Bytes): number | null {
		try {
			return checkHead(p, rootPublicKey, code, number, hash, head).at;
		} catch {
			return null;
		}
	}

	function take(event: unknown, act: (fields: Fields) => ChainWarning | null): Verified[] {
		if (warning) return [];
		try {
			warning = act(asObject(event));
		} catch {
			warning = 'unreadable';
		}
		if (warning) return [];
		return waiting.splice(0, waiting.findLastIndex((entry) => entry.n <= n) + 1);
	}

	return {
		get n() {
			return n;
		},
		get hash() {
			return hashes[n] ?? start;
		},
		get at() {
			return at;
		},
		get warning() {
			return warning;
		},
		takeEntry: (event) =>
			take(event, ({ n: number, entry, head }) => {
				const place = asWhole(number, 1);
				return add(place, asB64(entry)) ?? (head === null ? null : confirm(place, asB64(head)));
			}),
		takeHead: (event) =>
			take(event, ({ n: number, head }) => confirm(asWhole(number, 1), asB64(head)))
	};
}

function asB64(value: unknown): Bytes {
	if (typeof value !== 'string') throw new Error('chain: not an event');
	return fromB64(value);
}
