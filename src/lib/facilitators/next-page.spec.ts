import { expect, test } from 'vitest';
import { nextPage } from './next-page.ts';

test('the door leads back to the page of the desk that was asked for', () => {
	expect(nextPage('/regie/salles/TERRASSE', 'fr')).toBe('/regie/salles/TERRASSE');
	expect(nextPage('/en/desk/account', 'en')).toBe('/en/desk/account');
});

test.each([
	null,
	'',
	'/',
	'/ateliers',
	'//evil.example/regie',
	'/\\evil.example/regie',
	'https://x/regie'
])('%j leads to the desk', (asked) => {
	expect(nextPage(asked, 'fr')).toBe('/regie');
	expect(nextPage(asked, 'en')).toBe('/en/desk');
});
