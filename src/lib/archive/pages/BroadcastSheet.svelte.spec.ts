import { mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import fr from '#lib/words/fr/archive.ts';
import type { MediaSource } from '../record.ts';
import BroadcastSheet from './BroadcastSheet.svelte';
import type { BroadcastView } from './broadcast-view.ts';

const PEERTUBE: MediaSource = {
	...{ provider: 'peertube', host: 'video.example.org', id: 'u-u-i-d', shortId: 'abc', number: 12 },
	...{ url: null, files: [], hls: null, duration: 60, aspectRatio: 1.78, views: 3, comments: 0 },
	...{ rank: 0, hash: null, isLive: false, missing: false }
};

let page: ReturnType<typeof mount> | undefined;

/** The words of the sheet of a broadcast of which only the recordings are known. */
function sheetOf(media: MediaSource[]): string {
	const nothing = { legacy: null, image: null, series: null };
	const record = { ...nothing, season: null, episode: null, duration: null, media };
	page = mount(BroadcastSheet, {
		target: document.body,
		props: {
			record: record as unknown as BroadcastView,
			captions: [],
			words: fr.broadcast,
			locale: 'fr'
		}
	});
	return document.querySelector('.sheet')?.textContent.replace(/\s+/g, ' ') ?? '';
}

afterEach(async () => {
	if (page) await unmount(page);
});

test('hosts that have nothing of a broadcast share one line, and so do the fields not known', () => {
	const text = sheetOf([]);
	expect(text).toContain('Sans objet : Enregistrement chez PeerTube, Enregistrement chez YouTube.');
	expect(text.match(/Non renseigné/g)).toHaveLength(1);
	expect(text).toContain('Non renseigné Série, Saison, Épisode, Durée');
});

test('each field of a recording has its home, known or not', () => {
	const text = sheetOf([PEERTUBE]);
	for (const field of ['identifier', 'shortIdentifier', 'number', 'ratio'] as const)
		expect(text).toContain(fr.broadcast[field]);
	expect(text).toContain('Vues 3');
	expect(text).toContain('Commentaires 0');
	expect(text).toContain('Sans objet : Enregistrement chez YouTube.');
});
