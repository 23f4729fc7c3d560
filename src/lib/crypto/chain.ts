/**
 * A log of sealed entries, each bound to its number and to all before it: the board and the
 * backstage are two of them, told apart by their label (PROTOCOL sections 6 and 7).
 */
import { box, openBox } from './box.ts';
import { concat, u32, utf8 } from './bytes.ts';
import { label } from './label.ts';
import { pad, unpad } from './pad.ts';
import type { Bytes, Primitives } from './primitives.ts';

const BLOCK = 256;
/** The longest entry of a chain: 64 blocks of 256 bytes, in a box. */
export const MAX_ENTRY_BYTES = 16_424;

/** The two chains of a room. */
export type ChainName = 'board' | 'backstage';

const context = (chain: ChainName, code: string, n: number, previous: Bytes): Bytes =>
	concat(label(chain), utf8(code), u32(n), previous);

/** `hash(0)` (32 bytes), before the first entry. */
export const chainStart = (p: Primitives, chain: ChainName, code: string, fpr: Bytes): Bytes =>
	p.hash(concat(label(chain), utf8(code), fpr));

/** `hash(n)` (32 bytes), of entry `n` and all before it. */
export const chainNext = (
	p: Primitives,
	chain: ChainName,
	code: string,
	n: number,
	previous: Bytes,
	entry: Bytes
): Bytes => p.hash(concat(context(chain, code, n, previous), entry));

/** Seals entry `n` (from 1) after `previous`, the hash before it. Throws if it is too long. */
export function chainWrite(
	p: Primitives,
	chain: ChainName,
	key: Bytes,
	code: string,
	n: number,
	previous: Bytes,
	json: object
): Bytes {
	const entry = box(p, key, context(chain, code, n, previous), pad(BLOCK, json));
	if (entry.length > MAX_ENTRY_BYTES) throw new Error(`${chain}: the entry is too long`);
	return entry;
}

/** The JSON of entry `n`. Throws if the key, the number or the chain before it is another. */
export function chainOpen(
	p: Primitives,
	chain: ChainName,
	key: Bytes,
	code: string,
	n: number,
	previous: Bytes,
	entry: Bytes
): unknown {
	try {
		if (entry.length > MAX_ENTRY_BYTES) throw new Error();
		return unpad(BLOCK, openBox(p, key, context(chain, code, n, previous), entry));
	} catch {
		throw new Error(`${chain}: opening entry ${n} failed`);
	}
}
