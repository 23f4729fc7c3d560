import { expect, test } from 'vitest';
import { broadcastId, podcastGuid, uuidOf } from './identity.ts';

test('the specification’s own example of a podcast’s name', () => {
	const expected = '917393e3-1b1e-5cef-ace4-edaa54e1f810';
	for (const address of [
		'https://mp3s.nashownotes.com/pc20rss.xml',
		'mp3s.nashownotes.com/pc20rss.xml/'
	]) {
		expect(podcastGuid(address)).toBe(expected);
	}
});

test('RFC 9562’s own example of a name-based UUID', () => {
	expect(uuidOf('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
		'2ed6657d-e927-568b-95e1-2665a8aea6a2'
	);
});

test('a broadcast keeps the name it had in an older feed, if that is an address', () => {
	const id = (guid: string | null) => broadcastId('https://a.example', 'x', guid);
	expect(id('https://old.example/?p=12')).toBe('https://old.example/?p=12');
	for (const guid of [null, '', 'not an address', 'http://a b']) {
		expect(id(guid)).toMatch(/^urn:uuid:/);
	}
});
