/** Bytes become the same words everywhere, and four letters of a word are enough to type it. */
import { describe, expect, test } from 'vitest';
import vectors from '../../../tests/vectors/encoding.json';
import { fromHex } from './bytes.ts';
import { loadList, readWord, wordIndices } from './words.ts';

const lists = [
	{ name: 'french', list: await loadList('french') },
	{ name: 'english', list: await loadList('english') }
] as const;
const byName = Object.fromEntries(lists.map(({ name, list }) => [name, list]));

test.for(vectors.words)('$k words of $bytes', (v) => {
	const indices = wordIndices(v.k, fromHex(v.bytes));
	expect(indices).toEqual(v.indices);
	expect(indices.map((index) => byName['french']?.[index])).toEqual(v.french);
	expect(indices.map((index) => byName['english']?.[index])).toEqual(v.english);
});

test('too few bytes for the words asked are refused', () => {
	expect(() => wordIndices(6, new Uint8Array(8))).toThrow('not enough bytes');
});

test.for(vectors.typedWords)('typed in $list: "$typed"', ({ list, typed, index }) => {
	expect(readWord(byName[list] ?? [], typed)).toBe(index);
});

describe.for(lists)('the $name list', ({ list }) => {
	test('has 2,048 words in NFC', () => {
		expect(list).toHaveLength(2048);
		expect(list.every((word) => word === word.normalize('NFC'))).toBe(true);
	});

	test('every word is found by four letters, without accents, in capitals', () => {
		const typed = list.map((word) =>
			word.normalize('NFD').replace(/\p{M}/gu, '').slice(0, 4).toUpperCase()
		);
		expect(typed.map((letters) => readWord(list, letters))).toEqual([...list.keys()]);
	});
});
