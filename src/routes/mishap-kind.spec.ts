import { expect, test } from 'vitest';
import en from '#lib/words/en/mishap.ts';
import fr from '#lib/words/fr/mishap.ts';
import { mishapKind } from './mishap-kind.ts';

test.each(['/chiffres/x', '/en/figures/x', '/ateliers/x', '/sortie', '/s-x', '/regie/x'])(
	'%s, where nothing is, does not speak of rooms that burned',
	(pathname) => {
		const kind = mishapKind(404, pathname);
		expect(kind).toBe('missing');
		expect(fr[kind].title + fr[kind].next).not.toMatch(/brûl/);
		expect(en[kind].title + en[kind].next).not.toMatch(/burn/);
	}
);

test.each(['/s/TERRASSE', '/s/x', '/mur/x', '/en/wall/x'])('%s speaks of rooms', (pathname) => {
	for (const status of [400, 404]) {
		const kind = mishapKind(status, pathname);
		expect(fr[kind].next).toMatch(/salle brûlée/);
		expect(en[kind].next).toMatch(/room that was burned/);
	}
});

test('other failures say the same everywhere', () => {
	for (const pathname of ['/s/x', '/ateliers']) {
		expect(mishapKind(429, pathname)).toBe('busy');
		expect(mishapKind(503, pathname)).toBe('broken');
		expect(mishapKind(405, pathname)).toBe('refused');
	}
});

test('a page that was withdrawn is said to be so, and not to be broken', () => {
	expect(mishapKind(410, '/archives/x')).toBe('gone');
});
