/**
 * The board: a signed chain that the server can neither forge, drop from nor read (PROTOCOL section
 * 6). Show an entry once the chain reaches from it to a head that `checkHead` took.
 */
import { entryJson, readEntry, type BoardEntry, type MuteEntry } from './board-entry.ts';
import { concat, readUnsigned, u32, u64, utf8 } from './bytes.ts';
import { chainNext, chainOpen, chainStart, chainWrite } from './chain.ts';
import { label } from './label.ts';
import type { Bytes, Primitives } from './primitives.ts';

export type { BoardEntry, Counters, MuteEntry, Phase } from './board-entry.ts';
export { MAX_ENTRY_BYTES } from './chain.ts';

/** Length of a head: a time, a signature. */
export const HEAD_BYTES = 72;

/** `hash(0)` (32 bytes), before the first entry. */
export const firstHash = (p: Primitives, code: string, fpr: Bytes): Bytes =>
	chainStart(p, 'board', code, fpr);

/** `hash(n)` (32 bytes), from the hash before and the bytes of entry `n`. */
export const nextHash = (
	p: Primitives,
	code: string,
	n: number,
	previous: Bytes,
	entry: Bytes
): Bytes => chainNext(p, 'board', code, n, previous, entry);

/** Seals entry `n` (from 1) under the board key. Throws if it is malformed or too long. */
export const writeEntry = (
	p: Primitives,
	key: Bytes,
	code: string,
	n: number,
	previous: Bytes,
	entry: BoardEntry
): Bytes => chainWrite(p, 'board', key, code, n, previous, entryJson(entry));

/** What entry `n` says; see `MuteEntry`. Throws if it does not open: the board stops with a warning. */
export const openEntry = (
	p: Primitives,
	key: Bytes,
	code: string,
	n: number,
	previous: Bytes,
	entry: Bytes
): BoardEntry | MuteEntry => readEntry(chainOpen(p, 'board', key, code, n, previous, entry));

const signedPart = (code: string, n: number, hash: Bytes, at: Bytes): Bytes =>
	concat(label('head'), utf8(code), u32(n), hash, at);

/** The head of entry `n` (72 bytes), signed with the root seed at `at` (Unix seconds). */
export function signHead(
	p: Primitives,
	root: Bytes,
	code: string,
	n: number,
	hash: Bytes,
	at: number
): Bytes {
	const time = u64(at);
	return concat(time, p.sign(signedPart(code, n, hash, time), root));
}

/** When the head was signed. Throws if the signature is not the room's over this chain. */
export function checkHead(
	p: Primitives,
	rootPublicKey: Bytes,
	code: string,
	n: number,
	hash: Bytes,
	head: Bytes
): { at: number } {
	const time = head.slice(0, 8);
	const signed = signedPart(code, n, hash, time);
	if (head.length !== HEAD_BYTES || !p.verify(head.slice(8), signed, rootPublicKey)) {
		throw new Error(`board: bad head of entry ${n}`);
	}
	return { at: readUnsigned(time) };
}
