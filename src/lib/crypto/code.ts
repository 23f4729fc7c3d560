/**
 * A room's code: eight characters that can be said aloud (Crockford base32, no I L O U), 40 bits,
 * so rooms cannot be listed by trying.
 */
import type { Primitives } from './primitives.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE = /^[0-9A-HJKMNP-TV-Z]{8}$/;

/** A fresh code, each character from five random bits. */
export const randomCode = (p: Primitives): string =>
	Array.from(p.random(8), (byte) => ALPHABET.charAt(byte % 32)).join('');

/** Whether this is a code exactly as the protocol writes it. */
export const isCode = (text: string): boolean => CODE.test(text);

/** The code someone typed: any case, spaces and hyphens, I or L for 1, O for 0. Null if it is none. */
export function readCode(typed: string): string | null {
	const code = typed
		.toUpperCase()
		.replace(/[\s\p{Pd}]/gu, '')
		.replace(/[IL]/g, '1')
		.replace(/O/g, '0');
	return isCode(code) ? code : null;
}

/** The code as shown to people, in two halves: `TERR ASSE`. */
export const showCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
