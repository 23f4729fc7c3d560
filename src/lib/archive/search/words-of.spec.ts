import { expect, test } from 'vitest';
import { wordsOf } from './words-of.ts';

const words = (text: string) => [...wordsOf(text)].flatMap(({ forms }) => forms).join(' ');

test.each([
	['Œuvre, ŒUVRE, oeuvre', 'oeuvre oeuvre oeuvre'],
	['Lætitia et Noël', 'laetitia et noel'],
	['e\u0301te\u0301 été', 'ete ete'],
	["L’État, l'État d’urgence", 'etat etat urgence'],
	[
		'jusqu’ici, lorsqu’elle, puisqu’on, qu’il, s’il, m’a, t’as, c’est, n’est, j’ai',
		'ici elle on il il a as est est ai'
	],
	['aujourd’hui', 'aujourd hui'],
	['the state’s cameras, we don’t', 'state cameras'.replace('state', 'the state') + ' we don'],
	['peer-to-peer', 'peer to peer'],
	['animateur·ices', 'animateurs animatrices'],
	['étudiant·e·s', 'etudiants etudiantes'],
	['citoyen·nes', 'citoyens citoyennes'],
	['chercheur·euses', 'chercheurs chercheuses'],
	['un·e invité·e', 'un une invite invitee'],
	['ouvrier·ères', 'ouvriers ouvrieres'],
	['heureux·se', 'heureux heureuse'],
	['3·4 et l’', '3 4 et l'],
	['', ''],
	['· ’ ’’ «»', '']
])('%s is %s', (text, expected) => expect(words(text)).toBe(expected));

test('a word knows where it stands in the text as it was written', () => {
	const text = 'D’où vient l’Œuvre ?';
	expect([...wordsOf(text)].map(({ from, to }) => text.slice(from, to))).toEqual([
		'où',
		'vient',
		'Œuvre'
	]);
});
