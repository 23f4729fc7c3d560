import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameAt, pageAt, peertubeTime, readStart, startOf } from './start-time.ts';

const PEERTUBE = 'https://video.example.org/w/abc';

test('a page reads its second in its query or its fragment, the fragment first', () => {
	expect(startOf({ search: '?t=83', hash: '#player' })).toBe(83);
	expect(startOf({ search: '', hash: '#t83' })).toBe(83);
	expect(startOf({ search: '?t=10', hash: '#t83' })).toBe(83);
	expect(startOf({ search: '', hash: '#transcript' })).toBeNull();
});

test('what is no second is as if it were not there', () => {
	for (const odd of ['', '-1', '1.5', '1e3', 'x', '999999', ' 8', '٣', null])
		expect(readStart(odd)).toBeNull();
	expect([readStart('83s'), readStart('0')]).toEqual([83, 0]);
});

test('the page of a host opens at the second, as that host writes it', () => {
	expect(pageAt(PEERTUBE, 'peertube', 83)).toBe(`${PEERTUBE}?start=1m23s`);
	expect(pageAt(PEERTUBE, 'peertube', 0)).toBe(PEERTUBE);
	expect(pageAt('https://www.youtube.com/watch?v=x', 'youtube', 83)).toBe(
		'https://www.youtube.com/watch?v=x&t=83'
	);
});

test('a frame plays at the second, and PeerTube without its exchange between visitors', () => {
	const frame = 'https://video.example.org/videos/embed/abc';
	expect(frameAt(frame, 'peertube', 83)).toBe(`${frame}?autoplay=1&p2p=0&start=83s`);
	expect(frameAt(frame, 'peertube', 0)).toBe(`${frame}?autoplay=1&p2p=0`);
	expect(frameAt('https://www.youtube-nocookie.com/embed/x', 'youtube', 83)).toContain('start=83');
});

test('the time of PeerTube adds up to the second it says', () => {
	fc.assert(
		fc.property(fc.nat(359_999), (at) => {
			const [, h = 0, m = 0, s = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(\d+)s$/.exec(peertubeTime(at)) ?? [];
			expect(Number(h) * 3600 + Number(m) * 60 + Number(s)).toBe(at);
		})
	);
});
