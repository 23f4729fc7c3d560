import type { Bytes } from '#lib/crypto/primitives.ts';
import { newSheet, sheetWords } from '#lib/crypto/recovery.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { loadList } from '#lib/crypto/words.ts';
import type { Locale } from '#lib/words/locale.ts';
import { pickTwo } from './sheet-check.ts';

/** A recovery sheet that nobody has used yet, in the language of the page. */
export type FreshSheet = {
	entropy: Bytes;
	words: readonly string[];
	list: readonly string[];
	/** Numbers from 1 of the two words that will be asked back. */
	asked: readonly [number, number];
};

export async function freshSheet(locale: Locale): Promise<FreshSheet> {
	const p = await loadSodium();
	const list = await loadList(locale === 'fr' ? 'french' : 'english');
	const entropy = newSheet(p);
	return { entropy, words: sheetWords(list, entropy), list, asked: pickTwo(p) };
}
