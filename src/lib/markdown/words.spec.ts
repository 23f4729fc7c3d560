import { expect, test } from 'vitest';
import { sections } from '#lib/words/catalogue.server.ts';
import en from '#lib/words/en/mishap.ts';
import fr from '#lib/words/fr/mishap.ts';
import { LOCALES } from '#lib/words/locale.ts';
import { typeset } from './typography.ts';

const MISHAP = { fr, en };

function sentences(words: unknown): string[] {
	if (typeof words === 'string') return [words];
	return words && typeof words === 'object' ? Object.values(words).flatMap(sentences) : [];
}

test.each(LOCALES)('what public pages say in %s is set as a printer would', (locale) => {
	const read = sections(locale, 'privacy', 'legal', 'workshop', 'site', 'home');
	const written = sentences([read, MISHAP[locale]]);
	expect(written).toEqual(written.map((sentence) => typeset(locale, sentence)));
});
