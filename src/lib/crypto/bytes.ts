/**
 * Bytes and the few ways they are written: big-endian integers, UTF-8, base64url, hex. Decoders
 * take one spelling only and refuse every other, so that equal values are equal strings.
 */
import type { Bytes } from './primitives.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** All parts, one after the other: the `‖` of the protocol. */
export function concat(...parts: Uint8Array[]): Bytes {
	const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

function unsigned(value: number, size: number): Bytes {
	const limit = Math.min(2 ** (8 * size) - 1, Number.MAX_SAFE_INTEGER);
	if (!Number.isInteger(value) || value < 0 || value > limit) {
		throw new Error('bytes: integer out of range');
	}
	const out = new Uint8Array(size);
	for (let i = size - 1; i >= 0; i--) {
		out[i] = value % 256;
		value = Math.floor(value / 256);
	}
	return out;
}

/** Unsigned, big-endian. Throw if the value is no whole number, or too large. */
export const u8 = (value: number): Bytes => unsigned(value, 1);
export const u16 = (value: number): Bytes => unsigned(value, 2);
export const u32 = (value: number): Bytes => unsigned(value, 4);
export const u64 = (value: number): Bytes => unsigned(value, 8);

/** The number that big-endian bytes spell. Throws above 2^53 - 1, which no time or count reaches. */
export function readUnsigned(bytes: Uint8Array): number {
	const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
	if (!Number.isSafeInteger(value)) throw new Error('bytes: integer out of range');
	return value;
}

/** UTF-8. A lone surrogate becomes U+FFFD, as the standard says. */
export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/** Strict UTF-8, a byte order mark kept. Throws on anything malformed. */
export function fromUtf8(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw new Error('bytes: not UTF-8');
	}
}

/** base64url without padding (RFC 4648 section 5). */
export function b64(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Reads `b64`, of exactly `length` bytes if given. Throws on padding, other letters, unused bits set. */
export function fromB64(text: string, length?: number): Bytes {
	const rest = text.length % 4;
	const unused = rest === 2 ? 15 : rest === 3 ? 3 : 0;
	const last = LETTERS.indexOf(text.at(-1) ?? 'A');
	if (!/^[\w-]*$/.test(text) || rest === 1 || (last & unused) !== 0) {
		throw new Error('bytes: not base64url');
	}
	const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	if (length !== undefined && binary.length !== length) throw new Error('bytes: wrong length');
	return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

/** Lower-case hexadecimal. */
export const hex = (bytes: Uint8Array): string =>
	Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Reads `hex`. Throws on upper case, odd length, anything else. */
export function fromHex(text: string): Bytes {
	if (!/^([0-9a-f]{2})*$/.test(text)) throw new Error('bytes: not hexadecimal');
	return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

/** Whether both hold the same bytes, in a time that depends on their lengths only. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
	if (a.length !== b.length) return false;
	let difference = 0;
	for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
	return difference === 0;
}
