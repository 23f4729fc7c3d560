import { nextHash, signHead, writeEntry, type BoardEntry } from '#lib/crypto/board.ts';
import { b64 } from '#lib/crypto/bytes.ts';
import { writeBackstage } from '#lib/crypto/backstage.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import { boardKey, type RoomKeys } from '#lib/crypto/room.ts';
import type { Written } from './post.ts';

/**
 * Writes entries of a room's two logs, ready to be posted as they are, and again as they are. Only
 * the holder of the room's seed can.
 */
export type Tip = { n: number; hash: Bytes };

/**
 * The entry after `tip` on the board, sealed, with its head.
 *
 * @param at Unix seconds, the head's time
 * @returns also the tip that it makes
 */
export function writeBoard(
	p: Primitives,
	keys: RoomKeys,
	tip: Tip,
	entry: BoardEntry,
	at: number
): Written & { tip: Tip } {
	const { code } = keys;
	const n = tip.n + 1;
	const bytes = writeEntry(p, boardKey(p, keys.audience, code), code, n, tip.hash, entry);
	const hash = nextHash(p, code, n, tip.hash, bytes);
	const head = b64(signHead(p, keys.root, code, n, hash, at));
	const phase = entry.type === 'phase' ? { phase: entry.phase } : {};
	const body = { n, entry: b64(bytes), head, ...phase };
	return { n, entry: body.entry, body, tip: { n, hash } };
}

/** The entry after `tip` backstage, sealed. */
export function writeBehind(p: Primitives, keys: RoomKeys, tip: Tip, entry: object): Written {
	const n = tip.n + 1;
	const bytes = writeBackstage(p, keys.backstageKey, keys.code, n, tip.hash, entry);
	return { n, entry: b64(bytes), body: { n, entry: b64(bytes) } };
}

/** The last head, signed anew: it says that a desk still stands behind the board. */
export const signAgain = (p: Primitives, keys: RoomKeys, { n, hash }: Tip, at: number) => ({
	n,
	head: b64(signHead(p, keys.root, keys.code, n, hash, at))
});
