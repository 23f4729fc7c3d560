/** A light English stemmer, ours: plurals, `-ing`, `-ed`, the final `-e`, on folded words. */
const WHOLE = new Set('news series this thus during being thing things always perhaps'.split(' '));

/** @param word folded */
export function stemEnglish(word: string): string {
	if (word.length <= 3 || WHOLE.has(word)) return word;
	return mute(verb(singular(word)));
}

function singular(word: string): string {
	if (word.length > 4 && word.endsWith('ies')) return word.replace(/ies$/, 'y');
	if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
	return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function verb(word: string): string {
	if (/eed$/.test(word)) return word;
	const root = word.replace(/(?:ing|ed)$/, '');
	if (root === word || root.length < 3 || !/[aeiouy]/.test(root)) return word;
	return /([bdfgmnprt])\1$/.test(root) ? root.slice(0, -1) : root;
}

function mute(word: string): string {
	return word.length >= 4 && /[^e]e$/.test(word) ? word.slice(0, -1) : word;
}
