import { expect, test } from 'vitest';
import { say } from './say.ts';
import { preferredLocale } from './locale.ts';
import { catalogue } from './catalogue.server.ts';

test('holes are filled, numbers in the way of the language', () => {
	expect(say('fr', 'Il reste {n} signes.', { n: 1500 })).toBe('Il reste 1\u202f500 signes.');
	expect(say('en', '{n} left', { n: 1500 })).toBe('1,500 left');
});

test('zero is singular in French and plural in English', () => {
	expect(say('fr', { one: 'personne', other: 'personnes' }, { n: 0 })).toBe('personne');
	expect(say('en', { one: 'person', other: 'people' }, { n: 0 })).toBe('people');
});

test('a hole without a value stays visible', () => {
	expect(say('fr', 'Bonjour {name}')).toBe('Bonjour {name}');
});

test('the browser’s preference is read in order, and an unknown one falls back', () => {
	expect(preferredLocale('de, en;q=0.5, fr;q=0.8', 'fr')).toBe('fr');
	expect(preferredLocale('en-GB,en;q=0.9', 'fr')).toBe('en');
	expect(preferredLocale('de', 'en')).toBe('en');
	expect(preferredLocale(null, 'fr')).toBe('fr');
});

/** Every sentence of a catalogue with the path that leads to it. */
function sentences(node: unknown, path = ''): [string, string][] {
	if (typeof node === 'string') return [[path, node]];
	return Object.entries(node as object).flatMap(([name, child]) =>
		sentences(child, `${path}.${name}`)
	);
}

const french = sentences(catalogue('fr'));
const english = new Map(sentences(catalogue('en')));
const holes = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();

test('both catalogues have the same sentences with the same holes', () => {
	expect([...english.keys()].sort()).toEqual(french.map(([path]) => path).sort());
	const unlike = french.filter(
		([path, sentence]) => String(holes(sentence)) !== String(holes(english.get(path) ?? ''))
	);
	expect(unlike).toEqual([]);
});

/** Addresses and the marks of workshop texts have their own punctuation. */
const prose = (sentence: string) => sentence.replace(/https?:\S+|:::\S*/g, '');

test('French sentences have a no-break space before their high punctuation', () => {
	const bare = /[^\u202f\u00a0\s«][!?;»]|[^\u202f\u00a0\s\d/a-z]:\s/;
	const breakable = / [!?;:»]|«[^\u202f\u00a0]/;
	const careless = french.filter(
		([, sentence]) => bare.test(prose(sentence)) || breakable.test(prose(sentence))
	);
	expect(careless).toEqual([]);
});

test('no sentence is empty, but details that need not be', () => {
	expect([...french, ...english].filter(isMissing)).toEqual([]);
});

const isMissing = ([path, sentence]: [string, string]) =>
	sentence.trim() === '' && !path.endsWith('.detail');
