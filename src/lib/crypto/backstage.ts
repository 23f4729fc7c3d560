/**
 * The backstage: what facilitators decide between them, the same chain as the board without heads,
 * since only they can write an entry that opens (PROTOCOL section 7). What entries say is the desk's.
 */
import { concat } from './bytes.ts';
import { chainNext, chainOpen, chainStart, chainWrite } from './chain.ts';
import { label } from './label.ts';
import type { Bytes, Primitives } from './primitives.ts';

/** `hash(0)` (32 bytes), before the first entry. */
export const firstBackstageHash = (p: Primitives, code: string, fpr: Bytes): Bytes =>
	chainStart(p, 'backstage', code, fpr);

/** `hash(n)` (32 bytes), from the hash before and the bytes of entry `n`. */
export const nextBackstageHash = (
	p: Primitives,
	code: string,
	n: number,
	previous: Bytes,
	entry: Bytes
): Bytes => chainNext(p, 'backstage', code, n, previous, entry);

/** Seals entry `n` (from 1) under the room's backstage key. Throws if it is too long. */
export const writeBackstage = (
	p: Primitives,
	backstageKey: Bytes,
	code: string,
	n: number,
	previous: Bytes,
	json: object
): Bytes => chainWrite(p, 'backstage', backstageKey, code, n, previous, json);

/** The JSON of entry `n`, its shape unchecked. Throws if it does not open. */
export const openBackstage = (
	p: Primitives,
	backstageKey: Bytes,
	code: string,
	n: number,
	previous: Bytes,
	entry: Bytes
): unknown => chainOpen(p, 'backstage', backstageKey, code, n, previous, entry);

/** `ref` (16 bytes) of a published question: desks know the envelope by it, nobody else can. */
export const questionRef = (p: Primitives, backstageKey: Bytes, id: Bytes): Bytes =>
	p.hash(concat(label('ref'), id), backstageKey).slice(0, 16);
