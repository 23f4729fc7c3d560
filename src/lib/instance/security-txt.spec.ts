import { expect, test } from 'vitest';
import { securityTxt } from './security-txt.ts';

const NOW = Date.UTC(2026, 10, 22, 15);
const lines = (contact: string, languages: 'both' | 'fr' = 'both') =>
	securityTxt(contact, 'https://a.example', languages, NOW).split('\n');

test('a weakness is reported to a URI, and the file expires within a year (RFC 9116)', () => {
	expect(lines('hello@a.example')).toEqual([
		'Contact: mailto:hello@a.example',
		'Expires: 2027-05-23T00:00:00Z',
		'Preferred-Languages: fr, en',
		'Canonical: https://a.example/.well-known/security.txt',
		''
	]);
	expect(lines('https://a.example/write')[0]).toBe('Contact: https://a.example/write');
});

test('only the languages that the site offers are named', () => {
	expect(lines('hello@a.example', 'fr')).toContain('Preferred-Languages: fr');
});
