import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { freshArchive, recordOf } from '../archive.fixture.server.ts';
import { heldMedia } from './held-media.server.ts';
import { playableSources } from './playable.ts';

freshArchive();

const OLD = { url: 'https://old.example/wp-content/son.mp3', type: 'audio/mpeg' };
const { media } = recordOf({
	slug: 'a',
	title: 'A',
	media: [
		{ provider: 'file', host: '', id: 'son.mp3', files: [OLD] },
		{ provider: 'file', host: '', id: '../../terrasse.db' },
		{ provider: 'youtube', host: 'www.youtube.com', id: 'dQw4w9WgXcQ', rank: 1 }
	]
});

test('a file of ours is offered once it is in the folder, at our address and as the sound it is', () => {
	expect(heldMedia(media).map(({ provider }) => provider)).toEqual(['youtube']);
	const folder = join(dirname(database().name), 'archive', 'media');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'son.mp3'), 'abc');
	const [held] = heldMedia(media);
	expect(held?.files).toEqual([
		{ url: '/media/files/son.mp3', type: 'audio/mpeg', height: null, bytes: 3 }
	]);
	const sources = playableSources(heldMedia(media), 'https://terrasse.example');
	expect(sources.map(({ isSound }) => isSound)).toEqual([true, false]);
	rmSync(join(folder, 'son.mp3'));
	expect(heldMedia(media)).toHaveLength(1);
});
