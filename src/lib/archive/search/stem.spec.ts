import { expect, test } from 'vitest';
import { stemEnglish } from './stem-english.ts';
import { stemFrench } from './stem-french.ts';

const together = (words: string, stem: (word: string) => string) =>
	new Set(words.split(' ').map(stem)).size;

test.each([
	'donnee donnees donner',
	'don dons',
	'journal journaux',
	'national nationale nationales nationaux',
	'reseau reseaux',
	'chiffrer chiffre chiffres chiffree chiffrees chiffrez chiffrement chiffrant',
	'animateur animateurs animatrice animatrices',
	'chercheur chercheuse chercheuses',
	'heureux heureuse heureuses',
	'citoyen citoyens citoyenne citoyennes',
	'ouvrier ouvriere ouvrieres ouvriers',
	'professionnel professionnelle professionnelles',
	'ecoute ecoutes ecouter ecoutez',
	'oeuvre oeuvres',
	'loi lois',
	'actif active actives actifs'
])('French: %s are one', (words) => expect(together(words, stemFrench)).toBe(1));

test.each([
	'donnees dons',
	'donner don',
	'arme armee',
	'pays payer',
	'cours cour',
	'corps cor',
	'police politique',
	'peur peu',
	'mere mer',
	'gouvernement gouvernail',
	'logement loge',
	'argent arg'
])('French: %s stay apart', (words) => {
	expect(together(words, stemFrench)).toBe(words.split(' ').length);
});

test.each([
	'encrypt encrypts encrypted encrypting',
	'policy policies',
	'run running runs',
	'class classes',
	'phone phones',
	'make making',
	'leak leaks leaked leaking',
	'box boxes'
])('English: %s are one', (words) => expect(together(words, stemEnglish)).toBe(1));

test.each(['need ned', 'string str', 'king k', 'news new', 'bus bu', 'process proces'])(
	'English: %s stay apart',
	(words) => expect(together(words, stemEnglish)).toBe(2)
);
