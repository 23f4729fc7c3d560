import { expect, test } from 'vitest';
import * as v from 'valibot';
import { BroadcastRecord } from '../record.ts';
import { mediaHosts, playableSources } from './playable.ts';

const SITE = 'https://terrasse.example.org';
type Given = NonNullable<v.InferInput<typeof BroadcastRecord>['media']>;
const sources = (media: Given, site = SITE) =>
	playableSources(v.parse(BroadcastRecord, { slug: 'x', title: 'X', media }).media, site);

const file = (host: string) => ({
	url: `https://${host}/x-720.mp4`,
	type: 'video/mp4',
	height: 720
});
const peertube = {
	provider: 'peertube',
	host: 'video.example.org',
	id: 'abc',
	url: 'https://video.example.org/w/abc'
} as const;
const youtube = { provider: 'youtube', host: 'www.youtube.com', id: 'dQw4w9WgXcQ' } as const;

test('the best rank is first, and Google last whatever its rank', () => {
	const media = [
		{ ...youtube, rank: 0 },
		{ ...peertube, host: 'b.example', url: 'https://b.example/w/b', id: 'b', rank: 2 },
		{ ...peertube, rank: 1 }
	];
	expect(sources(media).map(({ hosts }) => hosts[0])).toEqual([
		'video.example.org',
		'b.example',
		'YouTube (Google)'
	]);
});

test('a recording that is gone from its host is not offered', () => {
	expect(sources([{ ...peertube, missing: true }])).toEqual([]);
});

test('every host that will be asked is named, files kept elsewhere included', () => {
	const media = [{ ...peertube, files: [file('files.example')] }];
	expect(sources(media)[0]?.hosts).toEqual(['video.example.org', 'files.example']);
	expect(mediaHosts(sources(media), SITE)).toEqual({
		files: ['https://files.example'],
		frames: ['https://video.example.org']
	});
});

test('a site on https neither plays nor allows what only http has', () => {
	const media = [{ ...peertube, files: [{ ...file('x'), url: 'http://video.example.org/x.mp4' }] }];
	expect(sources(media)[0]?.files).toEqual([]);
	const old = [{ ...peertube, url: 'http://video.example.org/w/abc' }];
	expect(mediaHosts(sources(old), SITE).frames).toEqual(['https://video.example.org']);
});

test('a page of YouTube allows the frame without cookies alone', () => {
	expect(mediaHosts(sources([youtube]), SITE)).toEqual({
		files: [],
		frames: ['https://www.youtube-nocookie.com']
	});
});

test('a file of ours asks nobody', () => {
	const media: Given = [{ provider: 'file', host: '', id: 'la nuit.mp4' }];
	expect(sources(media)[0]?.files[0]?.url).toBe('/media/files/la%20nuit.mp4');
	expect(mediaHosts(sources(media), SITE)).toEqual({ files: [], frames: [] });
});

test('an identifier that would leave its address gives no frame', () => {
	expect(sources([{ ...youtube, id: 'x?enablejsapi=1' }])).toEqual([]);
	expect(sources([{ ...peertube, id: '../../admin' }])).toEqual([]);
});
