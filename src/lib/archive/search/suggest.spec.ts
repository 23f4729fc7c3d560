import { expect, test } from 'vitest';
import { freshArchive } from '../archive.fixture.server.ts';
import { distance } from './distance.ts';
import { forgetDocument } from './bring-in.server.ts';
import { reindexAll } from './index.server.ts';
import { readQuery } from './query.ts';
import { put } from './search.fixture.server.ts';
import { suggest } from './suggest.server.ts';

freshArchive();

function meant(typed: string): string | null {
	const query = readQuery(typed);
	return typeof query === 'string' ? null : suggest(query, typed, 'fr');
}

test.each([
	['chifrement', 'chiffrement'],
	['surveilance', 'Surveillance'],
	['survielance', 'Surveillance'],
	['le chifrement de Mathide', 'le chiffrement de Mathilde'],
	['donées', 'données'],
	['hciffrement', 'chiffrement'],
	['qchiffrement', 'chiffrement']
])('%s: try %s', (typed, better) => {
	put('it', {
		title: 'Surveillance',
		people: 'Mathilde',
		text: 'Les données',
		passages: [{ at: 1, text: 'le chiffrement' }]
	});
	expect(meant(typed)).toBe(better);
});

test.each(['surveillance', 'surveillances', 'xyz', 'zzzzzzzzzz', '"chifrement de"', '\u0301'])(
	'%s: nothing to propose',
	(typed) => {
		put('it', { title: 'Surveillance', text: 'chiffrement' });
		expect(meant(typed)).toBeNull();
	}
);

test('of two words as near, the more common is proposed', () => {
	put('a', { text: 'camera' });
	for (const key of ['b', 'c', 'd']) put(key, { text: 'camers' });
	expect(meant('camerq')).toBe('camers');
});

test('a word that came in since the last typo is proposed', async () => {
	const before = put('it', { title: 'Chiffrement' });
	expect(meant('cameraz')).toBeNull();
	await reindexAll([before, { ...before, key: 'other', title: 'Camera' }]);
	expect(meant('cameraz')).toBe('Camera');
});

test('a word that has left the index is not proposed', () => {
	put('it', { title: 'Chiffrement' });
	expect(meant('chifrement')).toBe('Chiffrement');
	forgetDocument('broadcast', 'it');
	expect(meant('chifrement')).toBeNull();
});

test('a word that is passed over in every question is never what was meant', () => {
	put('it', { text: 'dans les rues, ce dont elles parlent' });
	expect(meant('dons')).toBe('dont');
});

test.each([
	['chat', 'chat', 0],
	['chat', 'chats', 1],
	['chat', 'hcat', 1],
	['chat', 'chien', 3],
	['', 'ab', 2],
	['abcdef', 'ghijkl', 3]
])('%s and %s are %i apart, 3 standing for more than 2', (a, b, apart) => {
	expect(distance(a, b, 2)).toBe(apart);
	expect(distance(b, a, 2)).toBe(apart);
});
