import { expect, test } from 'vitest';
import { A_ROOM, pathHere, withoutRooms } from './address.ts';

const HOSTS = ['terrasse.example.org', 'abc.onion'];

test('an address is one of this site', () => {
	expect(pathHere('terrasse.example.org/archives?q=1', HOSTS)).toBe('/archives?q=1');
	expect(pathHere('/en/legal#x', HOSTS)).toBe('/en/legal');
	expect(pathHere('http://abc.onion/', HOSTS)).toBe('/');
	for (const other of ['https://example.org/x', '//example.org/x', 'javascript:alert(1)', 'x y'])
		expect(pathHere(other, HOSTS)).toBeNull();
});

test.each([
	'/\\evil.example/x',
	'/x//../..//evil.example',
	'/.//evil.example',
	'http://terrasse.example.org//evil.example/',
	'terrasse.example.org/\\evil.example',
	'/\t/evil.example',
	'http://evil.example/phish'
])('%j never makes a link that leaves this site', (typed) => {
	const site = 'https://terrasse.example.org/';
	expect(new URL(pathHere(typed, HOSTS) ?? '/', site).host).toBe('terrasse.example.org');
});

test.each([
	'https://terrasse.example.org/s/834ZNY31#v1.KEY',
	'/s/834ZNY31%23v1.KEY',
	'/s/834ZNY31%2523v1.KEY',
	'/s/834ZNY31\uff03v1.KEY',
	'/s/834z-ny31',
	'/en/s/834ZNY31?x',
	'/mur/834ZNY31',
	'/regie/salles/834ZNY31/apres'
])('%s is kept as a room, without its code or its key', (typed) => {
	expect(pathHere(typed, HOSTS)).toBe(A_ROOM);
});

test.each([
	['Voir https://a.example/s/834ZNY31#v1.SECRET svp', 'Voir [x] svp'],
	['La clé #v1.SECRET.TICKET, dit-on', 'La clé [x] dit-on'],
	['La clé %23v1.SECRET', 'La clé [x]'],
	[
		'La salle 834ZNY31, la salle 834Z NY31, la salle 834z-ny31.',
		'La salle [x], la salle [x], la salle [x].'
	],
	['et le code MC58 VYC9, du mois dern MC58 VYC9', 'et le code [x], du mois dern [x]'],
	['Les archives de 20261122, avec dans 2026 le PACS 2026', null],
	['Appelez le 0102 0304 ou 01020304', null]
])('%j loses what opens a room, and no word more', (text, left) => {
	expect(withoutRooms(text, '[x]')).toBe(left ?? text);
});
