/**
 * What two spellings of a word have in common: no accent, no case, no ligature. `Œuvre`, `œuvre` and
 * `oeuvre` fold to the same.
 */
const LETTERS: Readonly<Record<string, string>> = {
	œ: 'oe',
	æ: 'ae',
	ß: 'ss',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ı: 'i'
};

/** Folds one word. */
export function fold(word: string): string {
	if (/^[a-z0-9]*$/.test(word)) return word;
	const bare = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	// Lowercasing makes marks of its own: `İ` becomes `i` and a dot above.
	return bare.replace(/[œæßøłđı]/g, (sign) => LETTERS[sign] ?? sign).replace(/\p{M}/gu, '');
}
