/**
 * Bytes said in words, from the BIP-39 lists: for comparing by voice and for typing what a phone
 * cannot scan. Four letters name a word, whatever its case and accents.
 */

/** The first 11·k bits of `bytes` as k indices, high bit first. Throws if there are fewer bits. */
export function wordIndices(k: number, bytes: Uint8Array): number[] {
	if (bytes.length * 8 < k * 11) throw new Error('words: not enough bytes');
	return Array.from({ length: k }, (_, word) => {
		let index = 0;
		for (let bit = word * 11; bit < word * 11 + 11; bit++) {
			index = index * 2 + (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
		}
		return index;
	});
}

/** The 2,048 words of a list, in NFC, fetched when asked for: no list is in a first page. */
export async function loadList(name: 'french' | 'english'): Promise<readonly string[]> {
	const { wordlist } =
		name === 'french'
			? await import('@scure/bip39/wordlists/french.js')
			: await import('@scure/bip39/wordlists/english.js');
	return wordlist.map((word) => word.normalize('NFC'));
}

/** What of a word counts: its letters, without case or accents. */
const letters = (word: string): string =>
	word.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();

/**
 * The index of the word someone typed, whole or its first four letters or more. Null if the list has
 * none such: a longer word that only begins alike was misread, and is better asked for again.
 */
export function readWord(list: readonly string[], typed: string): number | null {
	const wanted = letters(typed);
	const index = list.findIndex((word) => {
		const whole = letters(word);
		return whole === wanted || (wanted.length >= 4 && whole.startsWith(wanted));
	});
	return index < 0 ? null : index;
}
