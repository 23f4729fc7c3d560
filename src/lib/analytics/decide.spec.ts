import { describe, expect, test } from 'vitest';
import { FIREFOX } from './analytics.fixture.server.ts';
import { decide, type CountingRules, type Decision, type Seen } from './decide.ts';

const rules: CountingRules = {
	isCounting: true,
	ownHost: 'terrasse.example.org',
	ownOnion: `${'a'.repeat(56)}.onion`,
	via: new Set(['flyer'])
};
const headers = {
	host: 'terrasse.example.org',
	'user-agent': FIREFOX,
	'sec-fetch-site': 'none',
	'sec-fetch-mode': 'navigate'
};
const seen: Seen = {
	kind: 'page',
	method: 'GET',
	status: 200,
	type: 'text/html; charset=utf-8',
	page: '/workshops',
	language: 'fr',
	via: null,
	isEncrypted: true,
	headers
};
const withHeaders = (changes: Seen['headers'], base: Seen['headers'] = headers): Decision =>
	decide({ ...seen, headers: { ...base, ...changes } }, rules);
const why = (decision: Decision) => (decision.counted ? 'counted' : decision.why);
const entry = (decision: Decision) => decision.counted && decision.isEntry;

test('a person who opens a page is counted, with nothing but what it takes to count', () => {
	expect(decide(seen, rules)).toEqual({
		counted: true,
		isEntry: true,
		referrer: null,
		via: null,
		language: 'fr',
		device: 'computer',
		address: 'clear'
	});
});

describe('what is not counted', () => {
	test.each<[string, Partial<Seen>, Partial<CountingRules>?]>([
		['off', {}, { isCounting: false }],
		['not-a-page', { method: 'POST' }],
		['not-a-page', { method: 'HEAD' }],
		['not-a-page', { page: null }],
		['not-a-page', { type: 'application/rss+xml' }],
		['status', { status: 404 }],
		['status', { status: 500 }],
		['status', { status: 302 }],
		['status', { kind: 'download', status: 206, type: 'video/mp4' }]
	])('%s: %o', (expected, changes, changed = {}) => {
		expect(why(decide({ ...seen, ...changes }, { ...rules, ...changed }))).toBe(expected);
	});

	test.each([
		['gpc', { 'sec-gpc': '1' }],
		['dnt', { dnt: '1' }],
		['prefetch', { 'sec-purpose': 'prefetch;prerender' }],
		['prefetch', { purpose: 'prefetch' }],
		['prefetch', { 'x-moz': 'prefetch' }],
		['not-a-page', { 'sec-fetch-mode': 'cors' }],
		['bot-name', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
		['bot-name', { 'user-agent': 'curl/8.5.0' }],
		['bot-name', { 'user-agent': '' }]
	])('%s: %o', (expected, changes) => expect(why(withHeaders(changes))).toBe(expected));

	test('a signal that asks for nothing is obeyed before anything else is looked at, bots included', () => {
		expect(why(withHeaders({ 'sec-gpc': '1', 'user-agent': 'curl/8.5.0' }))).toBe('gpc');
	});

	test('over TLS, what has no navigation headers is a program; in clear, browsers have none', () => {
		const bare = { host: headers.host, 'user-agent': FIREFOX };
		expect(why(decide({ ...seen, headers: bare }, rules))).toBe('bot-headers');
		expect(why(decide({ ...seen, headers: bare, isEncrypted: false }, rules))).toBe('counted');
	});
});

test('a page that a browser had already, and the data of a page, are counted like the page', () => {
	expect(why(decide({ ...seen, status: 304, type: '' }, rules))).toBe('counted');
	const data = { ...headers, 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'same-origin' };
	const decision = decide({ ...seen, type: 'application/json', headers: data }, rules);
	expect([why(decision), entry(decision)]).toEqual(['counted', false]);
});

describe('a visit begins', () => {
	test.each([
		['none', true],
		['cross-site', true],
		['same-site', true],
		['same-origin', false]
	])('with Sec-Fetch-Site: %s: %s', (site, expected) => {
		expect(entry(withHeaders({ 'sec-fetch-site': site }))).toBe(expected);
	});

	test.each([
		['https://auposte.example/video', true],
		['https://terrasse.example.org/ateliers', false]
	])('without that header, where the referrer is elsewhere: %s, %s', (referer, expected) => {
		const old = { host: headers.host, 'user-agent': FIREFOX, referer };
		expect(entry(decide({ ...seen, isEncrypted: false, headers: old }, rules))).toBe(expected);
	});
});

describe('who led here', () => {
	test.each([
		['https://AuPoste.Example/a/path?with=a&query', 'auposte.example'],
		['https://fédération.example/', 'xn--fdration-b1ab.example'],
		['https://terrasse.example.org/', null],
		['http://192.168.1.20/', 'other'],
		['http://[2001:db8::1]/', 'other'],
		['http://my-laptop/', 'other'],
		['android-app://org.example.reader/', 'other'],
		['not an address', null]
	])('%s is %s', (referer, expected) => {
		expect(withHeaders({ referer })).toMatchObject({ referrer: expected });
	});
});

test('only a code of the list is told apart', () => {
	expect(decide({ ...seen, via: 'flyer' }, rules)).toMatchObject({ via: 'flyer' });
	expect(decide({ ...seen, via: 'for-alice' }, rules)).toMatchObject({ via: 'other' });
});

test.each([
	['Mozilla/5.0 (Linux; Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 'phone'],
	['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148', 'phone'],
	['Mozilla/5.0 (Linux; Android 14; SM-X200) AppleWebKit/537.36 Chrome/137.0.0.0', 'tablet'],
	['Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) Version/16.6 Mobile/15E148', 'tablet'],
	[FIREFOX, 'computer']
])('%s is a %s', (agent, device) => {
	expect(withHeaders({ 'user-agent': agent })).toMatchObject({ device });
});

test('an onion address is told from the clear one', () => {
	expect(withHeaders({ host: rules.ownOnion })).toMatchObject({ address: 'onion' });
	expect(withHeaders({ host: `${rules.ownOnion}:80` })).toMatchObject({ address: 'onion' });
});

test('another onion’s name is anyone’s to write: it is no onion visit, here or where there is none', () => {
	const host = `${'b'.repeat(56)}.onion`;
	expect(withHeaders({ host })).toMatchObject({ address: 'clear' });
	const without = { ...rules, ownOnion: '' };
	expect(decide({ ...seen, headers: { ...headers, host } }, without)).toMatchObject({
		address: 'clear'
	});
});

test.each([
	...['http://macbook-de-jean.local/x', 'http://nas.home.arpa/', 'http://jean.intranet.lan/'],
	...['https://192-168-7-7.nip.io/', 'http://wiki.corp/', 'http://box.internal/'],
	...['https://host-82-64-1-2.isp.example/', 'https://jean.tailnet.ts.net/', 'http://-.-/'],
	'http://nas.localdomain/'
])('a name that may stand for somebody’s machine is never named: %s', (referer) => {
	expect(withHeaders({ referer, 'sec-fetch-site': 'cross-site' })).toMatchObject({
		referrer: 'other'
	});
});
