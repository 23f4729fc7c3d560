import { expect, test } from 'vitest';
import { sheetWords } from '#lib/crypto/recovery.ts';
import { loadList } from '#lib/crypto/words.ts';
import { readTypedSheet } from './typed-sheet.ts';

const entropy = Uint8Array.from({ length: 16 }, (_, i) => i * 7);
const french = await loadList('french');
const english = await loadList('english');
const lists = [french, english];

test('a sheet in either language is read, numbered, in capitals, without accents, in any layout', () => {
	for (const list of lists) {
		const words = sheetWords(list, entropy);
		const numbered = words.map((word, i) => `${i + 1}. ${word.toUpperCase()}`).join('\n');
		const bare = words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, '')).join(', ');
		for (const text of [words.join(' '), numbered, bare]) {
			expect(readTypedSheet(lists, text)).toEqual({ entropy });
		}
	}
});

test('too few words are counted', () => {
	expect(readTypedSheet(lists, 'abaisser abandon')).toEqual({ trouble: 'count', found: 2 });
});

test('a word of no list is named by its number, in the list that was meant', () => {
	const words = sheetWords(english, entropy).with(8, 'xylophage');
	const read = readTypedSheet(lists, words.join(' '));
	expect(read).toEqual({ trouble: 'word', number: 9, word: 'xylophage' });
});

test('two words swapped are noticed', () => {
	const words = sheetWords(french, entropy);
	const swapped = [words[1], words[0], ...words.slice(2)].join(' ');
	expect(readTypedSheet(lists, swapped)).toEqual({ trouble: 'checksum' });
});
