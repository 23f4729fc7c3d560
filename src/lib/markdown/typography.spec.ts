import { expect, test } from 'vitest';
import { typeset } from './typography.ts';

test.each([
	['Qui ?', 'Qui\u202f?'],
	['Qui\u00a0!', 'Qui\u202f!'],
	['« oui »', '«\u202foui\u202f»'],
	['«oui»', '«\u202foui\u202f»'],
	['à 18:30', 'à 18:30'],
	['https://x.example/?a', 'https://x.example/?a'],
	['30 000 €', '30\u202f000 €'],
	['en 2024 100 fois', 'en 2024 100 fois'],
	['1 234 567', '1\u202f234\u202f567'],
	['salle :truc', 'salle :truc'],
	["l'atelier", 'l’atelier'],
	['ligne\n: suite', 'ligne\u202f: suite'],
	['n° 21', 'n°\u00a021']
])('%s is set in French as %s', (typed, set) => {
	expect(typeset('fr', typed)).toBe(set);
	expect(typeset('fr', set)).toBe(set);
});

test('English is left alone', () => {
	expect(typeset('en', "Who ? It's « me »")).toBe("Who ? It's « me »");
});
