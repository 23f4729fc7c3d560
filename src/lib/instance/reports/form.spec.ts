import { expect, test } from 'vitest';
import { letReportIn } from './let-in.server.ts';
import { readForm, TRAP } from './read-form.ts';

const HOSTS = ['terrasse.example.org'];
const SENT = {
	...{ address: 'https://terrasse.example.org/s/ABCD#secret', ground: 'illegal' },
	...{ reason: 'This names a private person.', name: '', email: '', goodFaith: 'yes' }
};
const bodyOf = (changes: Record<string, string> = {}) =>
	new URLSearchParams({ ...SENT, ...changes }).toString();

test('a whole notice is read, without a name, an e-mail address, or the key of a room', () => {
	const { notice, wrong } = readForm(bodyOf(), HOSTS);
	expect(wrong).toEqual([]);
	expect(notice).toMatchObject({ address: '/s/ABCD', name: '', email: '' });
});

test.each([
	[{ address: 'https://example.org/' }, 'address'],
	[{ ground: 'boring' }, 'ground'],
	[{ reason: 'short' }, 'reason'],
	[{ email: 'nobody' }, 'email'],
	[{ goodFaith: '' }, 'goodFaith']
])('%j is said on its field, and what was typed is kept without its fragment', (changes, field) => {
	const { notice, wrong, typed } = readForm(bodyOf(changes), HOSTS);
	expect([notice, wrong]).toEqual([null, [field]]);
	expect(JSON.stringify(typed)).not.toContain('secret');
});

test('a program that fills the field nobody sees is told from a person', () => {
	expect(readForm(bodyOf({ [TRAP]: 'https://spam.example' }), HOSTS).isTrapped).toBe(true);
	expect(readForm(bodyOf(), HOSTS).isTrapped).toBe(false);
});

const FORM = 'application/x-www-form-urlencoded';
const post = (url: string, type = FORM, method = 'POST') => {
	const headers = { 'content-type': type, origin: 'null', cookie: 'session=x' } as const;
	const request = { method, url, headers: { ...headers } as Record<string, string> };
	letReportIn(request, 'https://terrasse.example.org');
	return request.headers;
};

test('the report form alone comes in without an origin, and without a cookie', () => {
	for (const url of ['/signaler?/send', '/en/report?/read'])
		expect(post(url)).toEqual({ 'content-type': FORM, origin: 'https://terrasse.example.org' });
	const others = [post('/regie/reglages'), post('/signaler', 'text/plain'), post('/api/settings')];
	for (const headers of [...others, post('/signaler', FORM, 'GET')])
		expect(headers).toMatchObject({ origin: 'null', cookie: 'session=x' });
});
