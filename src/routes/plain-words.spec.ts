import { expect, test } from 'vitest';
import { wordsOfMarkdown } from './plain-words.ts';

test.each([
	['Un *mot*, un [lien](https://a.example).\n\nDeux.', 'Un mot, un lien. Deux.'],
	['Début\n\n::campaign\n\nFin', 'Début Fin'],
	['Début\n\n::campaign{name=au-poste}\n\nFin', 'Début Fin'],
	['Écrire \\::campaign ici', 'Écrire ::campaign ici']
])('%j has the words %j', (text, words) => expect(wordsOfMarkdown(text)).toBe(words));
