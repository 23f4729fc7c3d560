import { b64, equal, fromB64 } from '#lib/crypto/bytes.ts';
import { openVault, sealVault, VAULT_BYTES, type Identity } from '#lib/crypto/identity.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import type { Facilitator } from './facilitator.ts';
import { trouble } from './trouble.ts';

/** The two boxes that an identity is kept in: made, tried before they leave, opened again. */

/** An identity sealed for the server to keep, b64; it has been opened again before it is given. */
export function seal(p: Primitives, key: Bytes, identity: Identity): string {
	const sealed = sealVault(p, key, identity);
	const { ed, xw } = openVault(p, key, sealed);
	if (!equal(ed, identity.ed) || !equal(xw, identity.xw)) throw trouble('unexpected');
	return b64(sealed);
}

/**
 * The identity in a box that the server gave.
 *
 * @throws the trouble `keys` if it does not open, or is not the identity that the server shows to
 * others under this name
 */
export function open(p: Primitives, key: Bytes, sealed: string, { ED, XW }: Facilitator): Identity {
	try {
		const identity = openVault(p, key, fromB64(sealed, VAULT_BYTES));
		if (b64(identity.ED) === ED && b64(identity.XW) === XW) return identity;
	} catch {
		// Said below.
	}
	throw trouble('keys');
}
