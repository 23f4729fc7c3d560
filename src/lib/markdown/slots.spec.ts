import { expect, test } from 'vitest';
import fr from '#lib/words/fr/workshop.ts';
import { renderMarkdown } from './render.ts';
import { splitAtSlots } from './slots.ts';

const pieces = (text: string) => splitAtSlots(renderMarkdown(text, 'fr', fr.prose).html);

test('a line of its own keeps the place of a banner, between what comes before and after', () => {
	expect(pieces('Avant.\n\n::campaign\n\nAprès.')).toEqual([
		{ html: '<p>Avant.</p>' },
		{ campaign: '' },
		{ html: '<p>Après.</p>' }
	]);
	expect(pieces('::campaign{name=soutien-2026}')).toEqual([{ campaign: 'soutien-2026' }]);
	expect(pieces('  ::campaign  \n')).toEqual([{ campaign: '' }]);
});

test('a text without one is one piece', () => {
	expect(pieces('Avant.')).toEqual([{ html: '<p>Avant.</p>' }]);
});

test.each([
	'Dites ::campaign à vos amis.',
	'> ::campaign',
	'`::campaign`',
	'\\::campaign',
	'\\::campaign{name=soutien}',
	'&#58;:campaign',
	'::campaign{name="><script>"}',
	'<hr data-slot="campaign" data-name="">',
	'[a](/b "<hr data-slot=\\"campaign\\" data-name=\\"\\">")'
])('%s keeps no place', (text) => {
	expect(pieces(text).some((piece) => 'campaign' in piece)).toBe(false);
});
