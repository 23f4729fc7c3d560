import { expect, test } from 'vitest';
import { isZoneHere, readCodes, readHosts, ZONES } from './settings.ts';

test('codes are read as they are typed, each once', () => {
	expect(readCodes(' affiche,  tract-2026\naffiche ')).toEqual(['affiche', 'tract-2026']);
	expect(readCodes('')).toEqual([]);
});

test('what is no code is refused whole, so that nothing is kept that nobody meant', () => {
	for (const typed of ['été', 'a_b', '=1', 'x'.repeat(41)]) expect(readCodes(typed)).toBeNull();
});

test('hosts are read as they are typed, and what is no host is refused whole', () => {
	expect(readHosts(' Spam.example,\nother.example ')).toEqual(['spam.example', 'other.example']);
	for (const typed of ['https://spam.example/', 'spam', 'a b.example']) {
		expect(readHosts(typed)).toBeNull();
	}
});

test('every zone of the list is one, and what is none is not', () => {
	expect(ZONES.filter((zone) => !isZoneHere(zone))).toEqual([]);
	expect(['Europe/Pris', '', 'Réunion'].filter(isZoneHere)).toEqual([]);
});
