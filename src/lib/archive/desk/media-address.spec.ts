import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { BroadcastRecord } from '../record.ts';
import { longId, readMediaAddress } from './media-address.ts';

test.each([
	'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=12s',
	'https://youtu.be/dQw4w9WgXcQ?si=abc',
	'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
	'https://m.youtube.com/live/dQw4w9WgXcQ',
	' https://youtube.com/shorts/dQw4w9WgXcQ '
])('%s is that video of YouTube', (pasted) => {
	expect(readMediaAddress(pasted)).toMatchObject({
		provider: 'youtube',
		host: 'www.youtube.com',
		id: 'dQw4w9WgXcQ',
		url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
	});
});

test('a PeerTube page is known by its host and its identifier, and its short one is spelled out', () => {
	const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d';
	expect(readMediaAddress(`https://tube.example/videos/watch/${uuid}?start=3`)).toMatchObject({
		provider: 'peertube',
		host: 'tube.example',
		id: uuid,
		shortId: null
	});
	const short = readMediaAddress('https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv');
	expect(short).toMatchObject({ id: uuid, shortId: 'kkGMgK9ZtnKfYAgnEtQxbv' });
	expect(longId('kkGMgK9ZtnKfYAgnEtQxbv')).toBe(uuid);
});

test.each([
	'',
	'tube.example/w/abc',
	'http://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv',
	'https://tube.example/c/une_chaine',
	'https://www.youtube.com/@au-poste',
	'javascript:alert(1)'
])('%j is no video', (pasted) => expect(readMediaAddress(pasted)).toBeNull());

test('whatever is pasted, what comes of it can be kept, or nothing comes of it', () => {
	const path = fc.webUrl({ withQueryParameters: true, withFragments: true });
	const pasted = fc.oneof(
		fc.string(),
		path,
		fc.string().map((id) => `https://tube.example/w/${id}`),
		fc.string().map((id) => `https://youtu.be/${id}`)
	);
	fc.assert(
		fc.property(pasted, (text) => {
			const source = readMediaAddress(text);
			const record = { slug: 'a', title: 'A', media: source ? [source] : [] };
			expect(v.is(BroadcastRecord, record)).toBe(true);
		})
	);
});
