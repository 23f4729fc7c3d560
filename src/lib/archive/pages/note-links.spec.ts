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

test('a call written as Markdown has it leads to the note of the form, unless the text has its own', () => {
	const notes = [note('1'), note('cnil')];
	expect(linkNotes('Un[^1], deux[^cnil], trois[^3].', notes)).toBe(
		'Un[(1)](#note-1), deux[(cnil)](#note-cnil), trois[^3].'
	);
	const own = 'Un[^1].\n\n[^1]: La sienne.';
	expect(linkNotes(own, notes)).toBe(own);
	expect(linkNotes('`[^1]`', notes)).toBe('`[^1]`');
});
