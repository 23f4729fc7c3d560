import { expect, test } from 'vitest';
import { fold } from './find-lines.ts';

test('accents, capitals, ligatures, apostrophes and spaces do not hide a line', () => {
	expect(fold('  L’ÉTÉ,\n un CŒUR\u202f! ')).toBe("l'ete, un coeur !");
	expect(fold('données')).toBe('donnees');
});
