/**
 * The last word of an address: lower-case letters, digits and single hyphens, 80 at most. The words
 * that already mean something under `/archive` name no broadcast.
 */
const MOST_CHARACTERS = 80;
const LIGATURES: Readonly<Record<string, string>> = {
	œ: 'oe',
	æ: 'ae',
	ß: 'ss',
	ø: 'o',
	ł: 'l',
	đ: 'd'
};

export const RESERVED_SLUGS: readonly string[] = [
	'series',
	'people',
	'tags',
	'search',
	'feed',
	'coming',
	'new',
	'personnes',
	'mots-cles',
	'recherche'
];

/**
 * A slug for a title or a name: `slugOf('L’été, à Césure')` is `l-ete-a-cesure`. A text without a single
 * Latin letter or digit gets one made of its characters, always the same.
 */
export function slugOf(text: string): string {
	const words = plain(text)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	return words.slice(0, MOST_CHARACTERS).replace(/-$/, '') || `x-${sum(text)}`;
}

/** A text without case or accents; ligatures are spelled out. */
export function plain(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/[œæßøłđ]/g, (letter) => LIGATURES[letter] ?? letter);
}

/** FNV-1a, 32 bits, in hexadecimal (RFC 9923): short, and the same everywhere. */
function sum(text: string): string {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) {
		hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
	}
	return hash.toString(16).padStart(8, '0');
}
