import { expect, test } from 'vitest';
import en from '#lib/words/en/workshop.ts';
import fr from '#lib/words/fr/workshop.ts';
import { whenInWords } from './when.ts';

test('a date line has its hours where they are known, and their clock only then', () => {
	const when = { day: '2024-06-05', zone: 'Europe/Paris' };
	const evening = { ...when, start: '18:30', end: '21:00' };
	expect(whenInWords('fr', when, fr)).toBe('Mercredi 5\u00a0juin 2024');
	expect(whenInWords('fr', evening, fr)).toBe(
		'Mercredi 5\u00a0juin 2024, de 18\u00a0h\u00a030 à 21\u00a0h (heure d’été d’Europe centrale)'
	);
	expect(whenInWords('en', { ...when, start: '18:30' }, en)).toBe(
		'Wednesday 5\u00a0June 2024, 18:30 (Central European Summer Time)'
	);
});
