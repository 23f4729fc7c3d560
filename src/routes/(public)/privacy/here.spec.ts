import { expect, test } from 'vitest';
import { DEFAULTS, type InstanceSettings } from '#lib/instance/settings.ts';
import en from '#lib/words/en/privacy.ts';
import fr from '#lib/words/fr/privacy.ts';
import { partsHere, type Running } from './here.ts';

const RUNNING: Running = {
	...{ origin: 'https://a.example', isRelease: true, lacksTokens: false }
};
const page = (settings: Partial<InstanceSettings> = {}, running: Partial<Running> = {}) =>
	[fr, en].map(({ here }) =>
		Object.values(partsHere(here, { ...DEFAULTS, ...settings }, { ...RUNNING, ...running })).join(
			' '
		)
	);

const FLIPS: [string, string[], [string, string]][] = [
	[
		'a site built in place',
		page({}, { isRelease: false }),
		['construit sur place', 'built in place']
	],
	[
		'an open connection',
		page({}, { origin: 'http://a.example' }),
		['n’est pas chiffrée', 'is not encrypted']
	],
	['an onion', page({}, { origin: 'http://abc.onion' }), ['Tor chiffre', 'Tor encrypts']],
	[
		'a room without tokens',
		page({}, { lacksTokens: true }),
		['avant qu’ils existent', 'before they existed']
	],
	['no counting', page({ 'figures.counting': false }), ['il ne fait rien', 'it does nothing']],
	[
		'no visitors',
		page({ 'figures.visitors': false }),
		['n’en est pas tiré', 'is not drawn from it']
	]
];

test.each(FLIPS)('%s is said where it is so, and only there', (_, flipped, says) => {
	const plain = page();
	says.forEach((said, i) => {
		expect(flipped[i]).toContain(said);
		expect(plain[i]).not.toContain(said);
	});
});

test('a release says where its fingerprints are, and the page no longer says it has none', () => {
	for (const part of page()) expect(part).toContain('terrasse verify');
	for (const words of [fr, en])
		expect(JSON.stringify(words)).not.toMatch(
			/pas encore ses|not publish its|pas encore installés|not available yet/
		);
});

test('every hole of the page has its part', () => {
	const parts = partsHere(fr.here, DEFAULTS, RUNNING);
	for (const words of [fr, en]) {
		const sentences = [...words.twelve, ...words.keeps, ...words.adversaries];
		const holes = [...JSON.stringify(sentences).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
		const known = [...Object.keys(parts), 'months', 'hours'];
		expect([...new Set(holes)].sort()).toEqual(known.sort());
	}
});
