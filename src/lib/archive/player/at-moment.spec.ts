import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import fr from '#lib/words/fr/player.ts';
import { pageAtMoment } from './at-moment.ts';
import type { Playable } from './playable.ts';
import Player from './Player.svelte';

const peertube: Playable = {
	...{
		provider: 'peertube',
		hosts: ['video.example.org'],
		files: [],
		hls: null,
		isLive: false,
		isSound: false
	},
	frame: 'https://video.example.org/videos/embed/abc',
	page: 'https://video.example.org/w/abc?a=1&b=2'
};
const youtube: Playable = {
	...{
		provider: 'youtube',
		hosts: ['YouTube'],
		files: [],
		hls: null,
		isLive: false,
		isSound: false
	},
	frame: 'https://www.youtube-nocookie.com/embed/x',
	page: 'https://www.youtube.com/watch?v=x'
};
const file: Playable = { ...peertube, provider: 'file', hosts: [], page: '/media/files/x.mp4' };

function drawn(sources: Playable[]): string {
	const page = { locale: 'fr' as const, sources, tracks: [], words: fr.script };
	return render(Player, { props: { page, image: null, words: fr, isComing: false } }).body;
}

test('every way to a host leads to the second, and the page says it', () => {
	const html = pageAtMoment(drawn([peertube, youtube, file]), 83, 'fr', fr);
	const hrefs = [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href);
	expect(new Set(hrefs)).toEqual(
		new Set([
			'https://video.example.org/w/abc?a=1&amp;b=2&amp;start=1m23s',
			'https://www.youtube.com/watch?v=x&amp;t=83',
			'/media/files/x.mp4#t=83'
		])
	);
	expect(html).toContain(fr.script.start.replace('{time}', '0:01:23') + '</p>');
});

test('nothing else of the page is changed', () => {
	const html = drawn([peertube]);
	const changed = pageAtMoment(html, 83, 'fr', fr);
	const sentence = fr.script.start.replace('{time}', '0:01:23');
	expect(changed.replace(sentence, '').replaceAll('&amp;start=1m23s', '')).toBe(html);
});
