import { expect, test } from 'vitest';
import { readCodes } from './settings.ts';

test('codes are read as they are typed, each once', () => {
	expect(readCodes(' affiche,  tract-2026\naffiche ')).toEqual(['affiche', 'tract-2026']);
	expect(readCodes('')).toEqual([]);
});

test('what is no code is refused whole, so that nothing is kept that nobody meant', () => {
	for (const typed of ['été', 'a_b', '=1', 'x'.repeat(41)]) expect(readCodes(typed)).toBeNull();
});
