import { expect, test } from 'vitest';
import { address, otherLanguage, readAddress } from './addresses.ts';

test.each([
	['/', '/', '/en'],
	['/workshops/x', '/ateliers/x', '/en/workshops/x'],
	['/desk/rooms/TERRASSE', '/regie/salles/TERRASSE', '/en/desk/rooms/TERRASSE'],
	['/desk/rooms/new', '/regie/salles/nouvelle', '/en/desk/rooms/new'],
	['/desk/rooms/TERRASSE/after', '/regie/salles/TERRASSE/apres', '/en/desk/rooms/TERRASSE/after'],
	['/desk/published', '/regie/publiees', '/en/desk/published'],
	['/desk/team', '/regie/equipe', '/en/desk/team'],
	['/desk/invitation/AA', '/regie/invitation/AA', '/en/desk/invitation/AA'],
	['/wall/TERRASSE', '/mur/TERRASSE', '/en/wall/TERRASSE'],
	['/privacy', '/confidentialite', '/en/privacy']
])('%s is %s in French and %s in English, and back', (path, french, english) => {
	expect(address('fr', path)).toBe(french);
	expect(address('en', path)).toBe(english);
	expect(readAddress(french)).toEqual({ locale: 'fr', path });
	expect(readAddress(english)).toEqual({ locale: 'en', path });
});

test('a room and the API have one address in every language', () => {
	expect(address('en', '/s/TERRASSE')).toBe('/s/TERRASSE');
	expect(readAddress('/api/rooms/TERRASSE')).toEqual({
		locale: null,
		path: '/api/rooms/TERRASSE'
	});
});

test('an English word at the French root leads nowhere', () => {
	expect(readAddress('/workshops/x').path).toBe('/nowhere');
});

test('query and fragment survive', () => {
	expect(address('fr', '/workshops?x=1#y')).toBe('/ateliers?x=1#y');
});

test('the language link keeps the place', () => {
	expect(otherLanguage(new URL('http://h/ateliers/x'), 'fr').href).toBe('/en/workshops/x');
	expect(otherLanguage(new URL('http://h/en/desk/rooms/A'), 'en').href).toBe('/regie/salles/A');
	expect(otherLanguage(new URL('http://h/s/A'), 'fr').href).toBe('/s/A?lang=en');
});
