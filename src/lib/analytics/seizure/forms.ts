import { createHash } from 'node:crypto';
import { numbersOf, textsOf } from './address-bytes.ts';
import type { Canary } from './canary.ts';

/**
 * The forms under which an address or some words could lie on a disk, as the bytes to look for. A
 * digest is looked for by its first 8 bytes, so that a shortened one is found too.
 */
export type Form = {
	/** What it stands for, to be said in a report. */
	canary: string;
	/** Its name, for instance `sha256 hex`. */
	name: string;
	bytes: Buffer;
};

const DIGESTS = ['md5', 'sha1', 'sha256'] as const;
const DIGEST_BYTES = 8;
/** As many characters as say no more than those bytes: 60 bits. */
const DIGEST_BASE64 = 10;

/** Every form of a canary. */
export function formsOf({ kind, text }: Canary): Form[] {
	const texts = kind === 'address' ? textsOf(text) : [text];
	const numbers = kind === 'address' ? numbersOf(text) : [];
	const found = [
		...texts.flatMap(ofText),
		...numbers.flatMap(ofNumber),
		...[...texts.map((one) => Buffer.from(one)), ...numbers].flatMap(ofDigest)
	];
	return unique(found.map(([name, bytes]) => ({ canary: text, name, bytes })));
}

/** The digests of both together, in the ways they are usually joined. */
export function formsOfPair(address: string, agent: string): Form[] {
	const joined = textsOf(address).flatMap((text) =>
		['', ' ', '|', ':', '\n'].flatMap((between) => [
			`${text}${between}${agent}`,
			`${agent}${between}${text}`
		])
	);
	const found = joined.flatMap((text) => ofDigest(Buffer.from(text)));
	const canary = `${address} + ${agent}`;
	return unique(found.map(([name, bytes]) => ({ canary, name, bytes })));
}

/** The forms of the beginning of a digest: as bytes, hexadecimal and base64. */
export function formsOfDigest(name: string, digest: Buffer): [string, Buffer][] {
	const hex = digest.subarray(0, DIGEST_BYTES).toString('hex');
	return [
		[name, digest.subarray(0, DIGEST_BYTES)],
		[`${name} hex`, Buffer.from(hex)],
		[`${name} HEX`, Buffer.from(hex.toUpperCase())],
		[`${name} base64`, Buffer.from(digest.toString('base64').slice(0, DIGEST_BASE64))],
		[`${name} base64url`, Buffer.from(digest.toString('base64url').slice(0, DIGEST_BASE64))]
	];
}

const ofDigest = (bytes: Buffer): [string, Buffer][] =>
	DIGESTS.flatMap((name) => formsOfDigest(name, createHash(name).update(bytes).digest()));

function ofText(text: string): [string, Buffer][] {
	const bytes = Buffer.from(text);
	const hex = bytes.toString('hex');
	return [
		['plain', bytes],
		['lower case', Buffer.from(text.toLowerCase())],
		['upper case', Buffer.from(text.toUpperCase())],
		['utf-16', Buffer.from(text, 'utf16le')],
		['percent', Buffer.from(encodeURIComponent(text))],
		['json', Buffer.from(JSON.stringify(text).slice(1, -1))],
		['hex', Buffer.from(hex)],
		['HEX', Buffer.from(hex.toUpperCase())],
		...[0, 1, 2].flatMap((shift) => base64At(bytes, shift))
	];
}

/** The characters that do not depend on what stands before and after. */
function base64At(bytes: Buffer, shift: number): [string, Buffer][] {
	const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
	const from = Math.ceil((shift * 8) / 6);
	const until = Math.floor((shifted.length * 8) / 6);
	return (['base64', 'base64url'] as const).map((alphabet) => [
		`${alphabet}, shift ${shift}`,
		Buffer.from(shifted.toString(alphabet).slice(from, until))
	]);
}

function ofNumber(bytes: Buffer): [string, Buffer][] {
	const hex = bytes.toString('hex');
	const reversed = Buffer.from(bytes).reverse();
	return [
		['big-endian', bytes],
		['little-endian', reversed],
		['decimal', Buffer.from(BigInt(`0x${hex}`).toString())],
		['number hex', Buffer.from(hex)],
		['number HEX', Buffer.from(hex.toUpperCase())],
		// Base64 of four bytes inside of more says too little: alone only, padded or not.
		['number base64', Buffer.from(bytes.toString('base64').replace(/=+$/, ''))],
		['number base64url', Buffer.from(bytes.toString('base64url'))]
	];
}

/** The same bytes once. */
function unique(forms: Form[]): Form[] {
	return [...new Map(forms.map((form) => [form.bytes.toString('latin1'), form])).values()];
}
