/** What people type cannot turn a page over, and is spelled one way. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import vectors from '../../../tests/vectors/encoding.json';
import { cleanText, codePoints } from './text.ts';

test.for(vectors.text)('$typed', ({ typed, clean }) => {
	expect(cleanText(typed)).toBe(clean);
});

test('cleaned text is clean: cleaning it again changes nothing, and nothing refused is left', () => {
	const text = fc.string({ unit: 'binary', maxLength: 60 });
	fc.assert(
		fc.property(text, (typed) => {
			const clean = cleanText(typed);
			expect(cleanText(clean)).toBe(clean);
			expect(clean).toBe(clean.normalize('NFC'));
			expect(clean).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u);
		}),
		{ numRuns: 500 }
	);
});

test('half of a surrogate pair is dropped', () => {
	expect(cleanText('half \ud800 pair \udc00')).toBe('half  pair ');
});

test('an emoji counts as one code point', () => {
	expect(codePoints('été 🔒')).toBe(5);
});
