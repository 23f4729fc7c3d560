/**
 * A facilitator's identity: two private seeds, kept by the server only in boxes that it cannot open
 * (PROTOCOL section 3). Public keys are never read from anywhere: always recomputed.
 */
import { box, openBox } from './box.ts';
import { concat } from './bytes.ts';
import { label } from './label.ts';
import type { Bytes, Primitives } from './primitives.ts';
import { wordIndices } from './words.ts';

/** Length of `vault` and of `sheet`. */
export const VAULT_BYTES = 104;

/** The public half: Ed25519 (32 bytes) and X-Wing (1,216 bytes). */
export interface PublicIdentity {
	ED: Bytes;
	XW: Bytes;
}

/** With the private seeds, 32 bytes each. */
export interface Identity extends PublicIdentity {
	ed: Bytes;
	xw: Bytes;
}

/** A new identity, made once, at sign-up. */
export const createIdentity = (p: Primitives): Identity =>
	identityFrom(p, p.random(32), p.random(32));

/** The identity of two seeds of 32 bytes. Throws if either is not. */
export function identityFrom(p: Primitives, ed: Bytes, xw: Bytes): Identity {
	if (ed.length !== 32 || xw.length !== 32) throw new Error('identity: malformed seeds');
	return { ed, xw, ED: p.signPublicKey(ed), XW: p.kemPublicKey(xw) };
}

/** `vault` under the vault key, or `sheet` under the recovery key: 104 bytes. */
export const sealVault = (p: Primitives, key: Bytes, identity: Identity): Bytes =>
	box(p, key, label('vault'), concat(identity.ed, identity.xw));

/** The identity inside. Throws if the key is another: a wrong password, or a changed box. */
export function openVault(p: Primitives, key: Bytes, vault: Bytes): Identity {
	if (vault.length !== VAULT_BYTES) throw new Error('vault: opening failed');
	let seeds: Bytes;
	try {
		seeds = openBox(p, key, label('vault'), vault);
	} catch {
		throw new Error('vault: opening failed');
	}
	return identityFrom(p, seeds.slice(0, 32), seeds.slice(32));
}

const printed = (p: Primitives, ED: Bytes, XW: Bytes): Bytes =>
	p.hash(concat(label('identity'), ED, XW));

/** `print` (16 bytes): how keyrings and invitations name someone. */
export const identityPrint = (p: Primitives, ED: Bytes, XW: Bytes): Bytes =>
	printed(p, ED, XW).slice(0, 16);

/** The indices of the six words that two people compare by voice. */
export const identityWords = (p: Primitives, ED: Bytes, XW: Bytes): number[] =>
	wordIndices(6, printed(p, ED, XW));
