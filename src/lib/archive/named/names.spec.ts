import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { findPersonSlug, nameKey } from './people.ts';
import { BroadcastRecord } from '../record.ts';
import { slugOf } from '../slug.ts';

test.each([
	['L’été, à Césure !', 'l-ete-a-cesure'],
	['Œuvre & cœur', 'oeuvre-coeur'],
	['  --Déjà--vu--  ', 'deja-vu'],
	['№ 12 : ½', 'no-12-1-2']
])('%j has the slug %s', (text, slug) => {
	expect(slugOf(text)).toBe(slug);
});

test('any text has a slug, always the same, and texts without Latin letters have each their own', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
			expect(v.is(BroadcastRecord.entries.slug, slugOf(text))).toBe(true);
			expect(slugOf(text)).toBe(slugOf(text));
		})
	);
	expect(slugOf('Ночь')).not.toBe(slugOf('День'));
});

test.each([
	['Édouard Dupont-Durand', 'EDOUARD  DUPONT DURAND'],
	['Zoé', 'Zoe\u0301'],
	['Lœuilleux', 'LOEUILLEUX'],
	['J.-P. Martin', 'J P Martin'],
	['Ночь', 'НОЧЬ']
])('%s and %s are one name', (one, other) => {
	expect(nameKey(one)).toBe(nameKey(other));
});

test('two names are two, and a name of signs alone is still one', () => {
	expect(nameKey('Ночь')).not.toBe(nameKey('День'));
	expect(nameKey('???')).not.toBe(nameKey('!!!'));
});

test('a credited name that is known finds its person, and another one gets a new slug', () => {
	const known = new Map([[nameKey('Zoé Dupont'), 'zoe']]);
	expect(findPersonSlug('ZOE DUPONT', known)).toBe('zoe');
	expect(findPersonSlug('Ada Lovelace', known)).toBe('ada-lovelace');
});
