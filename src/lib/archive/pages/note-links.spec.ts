import { expect, test } from 'vitest';
import { linkNotes } from './note-links.ts';

const note = (label: string) => ({ label, text: 'Une note', url: null, at: null });

test('a call leads to its note', () => {
	expect(linkNotes('Le blocage (1), puis (2).', [note('1'), note('2')])).toBe(
		'Le blocage [(1)](#note-1), puis [(2)](#note-2).'
	);
});

test.each(['En mai (2024).', 'Voir `f(1)`.', 'Rien (3).'])('%s calls no note', (text) =>
	expect(linkNotes(text, [note('1')])).toBe(text)
);

test('what is a link already stays one', () => {
	expect(linkNotes('[voir](1)(2)', [])).toBe('[voir](1)(2)');
});
