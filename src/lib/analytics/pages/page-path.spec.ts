import { expect, test } from 'vitest';
import { pathOf } from './page-path.ts';

test('a page’s name leads back to the page', () => {
	expect(pathOf('/')).toBe('/');
	expect(pathOf('/workshops/[slug] atelier-terrasse')).toBe('/workshops/atelier-terrasse');
	expect(pathOf('/archive/[slug]/captions/[lang].vtt soiree fr')).toBe(
		'/archive/soiree/captions/fr.vtt'
	);
});

test('what cannot be told leads nowhere', () => {
	expect(pathOf('/workshops/[slug]')).toBeNull();
	expect(pathOf('/workshops one two')).toBeNull();
});
