/**
 * The keyring: a room's seed, wrapped for one reader and signed by who wrapped it (PROTOCOL section
 * 3). Who may be author or reader is for the caller to know, by a chain of member signatures.
 */
import { b64, concat, equal, fromB64, utf8 } from './bytes.ts';
import { identityPrint, type Identity, type PublicIdentity } from './identity.ts';
import { label } from './label.ts';
import type { Bytes, Primitives } from './primitives.ts';
import { openSeal, seal, SEAL_OVERHEAD } from './seal.ts';

/** As it travels, all b64: the reader's and author's prints, the sealed seed, the signature. */
export interface Wrapped {
	to: string;
	by: string;
	sealed: string;
	sig: string;
}

/** Wraps a room's seed (32 bytes) for a reader, oneself included. */
export function wrapSeed(
	p: Primitives,
	author: Identity,
	reader: PublicIdentity,
	code: string,
	seed: Bytes
): Wrapped {
	if (seed.length !== 32) throw new Error('keyring: malformed seed');
	const to = identityPrint(p, reader.ED, reader.XW);
	const by = identityPrint(p, author.ED, author.XW);
	const context = concat(label('keyring'), utf8(code), to, by);
	const sealed = seal(p, reader.XW, context, seed);
	const sig = p.sign(concat(context, sealed), author.ed);
	return { to: b64(to), by: b64(by), sealed: b64(sealed), sig: b64(sig) };
}

/**
 * The room's seed (32 bytes). Throws unless it was wrapped for this reader, by this author, for
 * this room.
 */
export function openWrapped(
	p: Primitives,
	reader: Identity,
	author: PublicIdentity,
	code: string,
	wrapped: Wrapped
): Bytes {
	const to = identityPrint(p, reader.ED, reader.XW);
	const by = identityPrint(p, author.ED, author.XW);
	if (!equal(fromB64(wrapped.to), to) || !equal(fromB64(wrapped.by), by)) {
		throw new Error('keyring: for another reader, or by another author');
	}
	const context = concat(label('keyring'), utf8(code), to, by);
	const sealed = fromB64(wrapped.sealed, 32 + SEAL_OVERHEAD);
	if (!p.verify(fromB64(wrapped.sig, 64), concat(context, sealed), author.ED)) {
		throw new Error('keyring: bad signature');
	}
	try {
		return openSeal(p, reader.xw, context, sealed);
	} catch {
		throw new Error('keyring: opening failed');
	}
}
