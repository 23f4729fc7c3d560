import { readCode } from '#lib/crypto/code.ts';

/**
 * The page that a notice names, without what would open a room: neither the key behind the `#`, also
 * where a messenger wrote it otherwise, nor the code. Once a room burns, nothing names it.
 */
const KEY = /(?:#|\uff03|%(?:25)*23|%ef%bc%83).*$/is;
const ROOM = /\/(?:s|wall|mur|rooms|salles)\/([^/?#\s]+)/i;

/** How the address of any room is kept. */
export const A_ROOM = '/s/';

/**
 * The path on this site that an address names, or null for an address elsewhere.
 *
 * @param hosts the names under which this site answers
 */
export function pathHere(typed: string, hosts: readonly string[]): string | null {
	const address = withoutKey(typed);
	const isPath = /^\/(?![/\\])/.test(address);
	const absolute = isPath
		? `http://here${address}`
		: /^https?:/i.test(address)
			? address
			: `http://${address}`;
	if (!URL.canParse(absolute)) return null;
	const { host, pathname, search } = new URL(absolute);
	if (!isPath && !hosts.includes(host)) return null;
	// A browser takes a path that begins with two slashes for another host.
	if (pathname.startsWith('//')) return null;
	return namesRoom(pathname) ? A_ROOM : pathname + search;
}

/** An address up to the key that it may carry. */
export const withoutKey = (typed: string): string => typed.replace(KEY, '');

/**
 * What was written, with the links, keys and codes of rooms taken out.
 *
 * @param mark stands in their place
 */
export function withoutRooms(text: string, mark: string): string {
	const unlinked = text
		.replaceAll(/\S+/g, (word) => (namesRoom(word) ? mark : word))
		.replaceAll(/(?:#|\uff03|%(?:25)*23|%ef%bc%83)v\d+\.\S+/gi, mark);
	return withoutCodes(unlinked, mark);
}

/** Codes said alone. A word of four letters before one must not hide its first half: “code MC58 VYC9”. */
function withoutCodes(text: string, mark: string): string {
	const eight = /(?<![\p{L}\p{N}])[0-9a-z]{4}[ \u00a0\u202f-]?[0-9a-z]{4}(?![\p{L}\p{N}])/giu;
	let left = '';
	let from = 0;
	for (let found = eight.exec(text); found; found = eight.exec(text)) {
		const [word] = found;
		if (isLikeCode(word)) {
			left += text.slice(from, found.index) + mark;
			from = eight.lastIndex;
		} else eight.lastIndex = found.index + 1;
	}
	return left + text.slice(from);
}

function namesRoom(address: string): boolean {
	const segment = ROOM.exec(address)?.[1] ?? '';
	return readCode(segment.slice(0, 9)) !== null || readCode(segment.slice(0, 8)) !== null;
}

/** A code said alone: letters and digits, as nearly all are, so that words and dates stay. */
function isLikeCode(word: string): boolean {
	const isMixed = (text: string) => /\d/.test(text) && /[a-z]/i.test(text);
	if (readCode(word) === null || !isMixed(word)) return false;
	const halves = word.split(/[ \u00a0\u202f]/);
	return halves.length === 1 || (word === word.toUpperCase() && halves.some(isMixed));
}
