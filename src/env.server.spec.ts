import { expect, test } from 'vitest';
import { readEnvironment } from './env.server.ts';

test('a local start needs no setting at all', () => {
	expect(readEnvironment({})).toMatchObject({
		origin: 'http://localhost:3000',
		host: '127.0.0.1',
		port: 3000,
		locale: 'fr'
	});
});

test.each([
	[{ TERRASSE_PORT: 'eighty' }, /TERRASSE_PORT must be a number/],
	[{ TERRASSE_PORT: '70000' }, /at most 65535/],
	[{ TERRASSE_ORIGIN: 'terrasse.example.org' }, /TERRASSE_ORIGIN must be the public address/],
	[{ TERRASSE_ORIGIN: 'https://h/path' }, /without a path/],
	[{ TERRASSE_LOCALE: 'de' }, /fr or en/],
	[{ TERRASSE_QUESTIONS_A_MINUTE: '0' }, /at least 1/],
	[{ TERRASSE_BACKUP_KEEP: '0' }, /never deleted/],
	[{ TERRASSE_BACKUP_RECIPIENT: 'AGE-SECRET-KEY-1ABC' }, /age1…/],
	[{ TERRASSE_COLOUR: 'blue' }, /TERRASSE_COLOUR is not a setting/]
])('%o is answered with a sentence', (environment, sentence) => {
	expect(() => readEnvironment(environment)).toThrow(sentence);
});

test('every mistake is said, not only the first', () => {
	const wrong = { TERRASSE_PORT: 'x', TERRASSE_LOCALE: 'de' };
	expect(() => readEnvironment(wrong)).toThrow(/TERRASSE_PORT.*\n.*TERRASSE_LOCALE/s);
});

test('an origin keeps no trailing slash', () => {
	expect(readEnvironment({ TERRASSE_ORIGIN: 'https://t.example/' }).origin).toBe(
		'https://t.example'
	);
});
