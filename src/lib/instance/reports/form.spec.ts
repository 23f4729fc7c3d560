import { expect, test } from 'vitest';
import { letReportIn } from './let-in.server.ts';
import { MOST_FORM_BYTES, readForm, TRAP } from './read-form.ts';

const HOSTS = ['terrasse.example.org'];
const SENT = {
	...{ address: 'https://terrasse.example.org/archives#secret', ground: 'illegal' },
	...{ reason: 'This names a private person.', name: '', email: '', goodFaith: 'yes' }
};
const bodyOf = (changes: Record<string, string> = {}) =>
	new URLSearchParams({ ...SENT, ...changes }).toString();

test('a whole notice is read, without a name, an e-mail address, or the key of a room', () => {
	const { notice, wrong } = readForm(bodyOf(), HOSTS, '[a room]');
	expect(wrong).toEqual([]);
	expect(notice).toMatchObject({ address: '/archives', name: '', email: '' });
});

test.each([
	[{ address: 'https://example.org/' }, 'address'],
	[{ ground: 'boring' }, 'ground'],
	[{ reason: 'short' }, 'reason'],
	[{ email: 'nobody' }, 'email'],
	[{ goodFaith: '' }, 'goodFaith']
])('%j is said on its field, and what was typed is kept without its fragment', (changes, field) => {
	const { notice, wrong, typed } = readForm(bodyOf(changes), HOSTS, '[a room]');
	expect([notice, wrong]).toEqual([null, [field]]);
	expect(JSON.stringify(typed)).not.toContain('secret');
});

test('a program that fills the field nobody sees is told from a person', () => {
	expect(readForm(bodyOf({ [TRAP]: 'https://spam.example' }), HOSTS, '[a room]').isTrapped).toBe(
		true
	);
	expect(readForm(bodyOf(), HOSTS, '[a room]').isTrapped).toBe(false);
});

test('a text too long in any script is said on its field, and is still there', () => {
	const reason = '\u8aad'.repeat(5_001);
	const body = bodyOf({ reason });
	expect(body.length).toBeLessThan(MOST_FORM_BYTES);
	expect(readForm(body, HOSTS, '')).toMatchObject({ wrong: ['reason'], typed: { reason } });
	const full = bodyOf({ reason: '\u8aad'.repeat(5_000) });
	expect(readForm(full, HOSTS, '').wrong).toEqual([]);
});

test('signs that turn a line around or are not seen do not enter', () => {
	const sent = bodyOf({
		reason: '\u202eThis names\u200b a person.\u202c',
		name: '\u2066Ana\u2069'
	});
	const { notice } = readForm(sent, HOSTS, '');
	expect(notice).toMatchObject({ reason: 'This names a person.', name: 'Ana' });
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

test('a page of another site cannot fill the form’s places from the browsers of its visitors', () => {
	const from = (more: Record<string, string>) => {
		const headers: Record<string, string> = { 'content-type': FORM, ...more };
		letReportIn(
			{ method: 'POST', url: '/signaler?/send', headers },
			'https://terrasse.example.org'
		);
		return headers.origin;
	};
	const ours = 'https://terrasse.example.org';
	const known: Record<string, string>[] = [
		...[{}, { origin: 'null' }, { origin: ours }],
		{ origin: 'null', 'sec-fetch-site': 'same-origin' }
	];
	for (const headers of known) expect(from(headers)).toBe(ours);
	expect(from({ origin: 'https://evil.example' })).toBe('https://evil.example');
	for (const site of ['cross-site', 'same-site'])
		expect(from({ origin: 'null', 'sec-fetch-site': site })).toBe('null');
});
