import { expect, test } from 'vitest';
import { typeset } from './typography.ts';

test.each([
	['Qui ?', 'Qui\u202f?'],
	['Qui\u00a0!', 'Qui\u202f!'],
	['« oui »', '«\u202foui\u202f»'],
	['«oui»', '«\u202foui\u202f»'],
	['à 18:30', 'à 18:30'],
	['https://x.example/?a', 'https://x.example/?a'],
	['30 000 €', '30\u202f000\u00a0€'],
	['en 2024 100 fois', 'en 2024 100 fois'],
	['1 234 567', '1\u202f234\u202f567'],
	['salle :truc', 'salle :truc'],
	["l'atelier", 'l’atelier'],
	['ligne\n: suite', 'ligne\u202f: suite'],
	['n° 21', 'n°\u00a021'],
	['le 5 juin 2024', 'le 5\u00a0juin 2024'],
	['le 1er\naoût', 'le 1er\u00a0août'],
	['en 2024 mai', 'en 2024 mai'],
	['3 Go, 320 pixels', '3\u00a0Go, 320\u00a0pixels'],
	['2 480 octets', '2\u202f480\u00a0octets'],
	['3 maisons', '3 maisons'],
	['faudrait-il', 'faudrait\u2011il'],
	['Y a-t-elle pensé', 'Y a\u2011t\u2011elle pensé'],
	['est-ce, a-t-on', 'est\u2011ce, a\u2011t\u2011on'],
	['est-elle-même, porte-iliaque', 'est-elle-même, porte-iliaque']
])('%s is set in French as %s', (typed, set) => {
	expect(typeset('fr', typed)).toBe(set);
	expect(typeset('fr', set)).toBe(set);
});

test.each([
	["It's the speakers' view", 'It’s the speakers’ view'],
	['He said "no" ("never").', 'He said “no” (“never”).'],
	['31\nMarch 2025', '31\u00a0March 2025'],
	['3 GB of memory', '3\u00a0GB of memory'],
	['no. 21', 'no.\u00a021'],
	['Who ? 18:30; « me »', 'Who ? 18:30; « me »']
])('%s is set in English as %s', (typed, set) => {
	expect(typeset('en', typed)).toBe(set);
	expect(typeset('en', set)).toBe(set);
});
