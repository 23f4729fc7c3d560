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

/** Every way to be wrong, and what the sentence names. */
const WRONG: [Record<string, string>, string, RegExp][] = [
	[{ TERRASSE_PORT: 'eighty' }, 'TERRASSE_PORT', /3000/],
	[{ TERRASSE_PORT: '70000' }, 'TERRASSE_PORT', /65535/],
	[{ TERRASSE_PORT: '0' }, 'TERRASSE_PORT', /65535/],
	[{ TERRASSE_ORIGIN: 'terrasse.example.org' }, 'TERRASSE_ORIGIN', /https:\/\//],
	[{ TERRASSE_ORIGIN: 'https://h/path' }, 'TERRASSE_ORIGIN', /sans chemin|without a path/],
	[{ TERRASSE_ONION: 'http://short.onion' }, 'TERRASSE_ONION', /hostname/],
	[{ TERRASSE_QUESTIONS_A_MINUTE: '0' }, 'TERRASSE_QUESTIONS_A_MINUTE', /600/],
	[{ TERRASSE_QUESTIONS_A_MINUTE: 'x' }, 'TERRASSE_QUESTIONS_A_MINUTE', /600/],
	[{ TERRASSE_BACKUP_KEEP: '0' }, 'TERRASSE_BACKUP_KEEP', /jamais effacée|never deleted/],
	[{ TERRASSE_BACKUP_RECIPIENT: 'AGE-SECRET-KEY-1ABC' }, 'TERRASSE_BACKUP_RECIPIENT', /age1…/],
	[{ TERRASSE_PROXIES: 'two' }, 'TERRASSE_PROXIES', /nombre de 0 à 9|number from 0 to 9/],
	[{ TERRASSE_COLOUR: 'blue' }, 'TERRASSE_COLOUR', /docs\/configuration\.md/]
];

/** What is said of an environment that is wrong. */
function saidOf(environment: Record<string, string>): string {
	try {
		readEnvironment(environment);
	} catch (failure) {
		return failure instanceof Error ? failure.message : '';
	}
	return '';
}

test.each(WRONG)(
	'%o is answered by one sentence in the language asked for',
	(wrong, name, next) => {
		const french = saidOf(wrong);
		const english = saidOf({ ...wrong, TERRASSE_LOCALE: 'en' });
		expect(saidOf({ ...wrong, TERRASSE_LOCALE: ' fr ' })).toBe(french);
		expect(french.startsWith(`${name} doit être `) || french.startsWith(`${name} n’est pas `)).toBe(
			true
		);
		expect(english.startsWith(`${name} must be `) || english.startsWith(`${name} is not `)).toBe(
			true
		);
		for (const said of [french, english]) {
			expect(said).not.toContain('\n');
			expect(said).toMatch(next);
		}
	}
);

test('a language that there is not is said in French, the first', () => {
	expect(saidOf({ TERRASSE_LOCALE: 'de' })).toMatch(/^TERRASSE_LOCALE doit être fr ou en/);
});

test('what was written is never said again: it may be a secret', () => {
	expect(saidOf({ TERRASSE_BACKUP_RECIPIENT: 'AGE-SECRET-KEY-1ABC' })).not.toContain('1ABC');
});

test('every mistake is said, not only the first', () => {
	const said = saidOf({ TERRASSE_PORT: 'x', TERRASSE_LOCALE: 'de', TERRASSE_COLOR: 'red' });
	const names = said.split('\n').map((line) => line.split(' ')[0]);
	expect(names.toSorted()).toEqual(['TERRASSE_COLOR', 'TERRASSE_LOCALE', 'TERRASSE_PORT']);
});

test('an origin keeps no trailing slash', () => {
	expect(readEnvironment({ TERRASSE_ORIGIN: 'https://t.example/' }).origin).toBe(
		'https://t.example'
	);
});
