import { expect, test } from 'vitest';
import { spaced } from './spaced.ts';

test('the colon of a speaker has its thin space in French, and in French alone', () => {
	expect(spaced('Nono: L’été', 'fr')).toBe('Nono\u202f: L’été');
	expect(spaced('Nono : L’été', 'fr-CA')).toBe('Nono\u202f: L’été');
	expect(spaced('Nono: Summer', 'en')).toBe('Nono: Summer');
});

test('hours, addresses and the words of a line stay as they are', () => {
	for (const text of ['À 12:30 demain', 'https://a.example', 'oui: voilà']) {
		expect(spaced(text, 'fr')).toBe(text);
	}
});
