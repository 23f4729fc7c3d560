import { mount, unmount, type ComponentProps } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import words from '#lib/words/fr/player.ts';
import '#lib/ui/css/terrasse.css';
import Player from './Player.svelte';
import type { Playable } from './playable.ts';
import { makePlayer } from './player.ts';

let player: ReturnType<typeof mount> | undefined;

afterEach(async () => {
	if (player) await unmount(player);
});

test('the controls of a sound are there to be pressed', () => {
	const page = { sources: [], locale: 'fr' } as unknown as ComponentProps<typeof Player>['page'];
	const props = { page, image: null, words, isComing: false };
	player = mount(Player, { target: document.body, props });
	const audio = Object.assign(document.createElement('audio'), { controls: true });
	document.querySelector('[data-stage]')?.append(audio);
	const { height, width } = audio.getBoundingClientRect();
	expect(height).toBeGreaterThanOrEqual(44);
	expect(width).toBeGreaterThan(200);
});

/** A tenth of a second of silence, which needs no host to be played. */
function silence(): string {
	const bytes = new Uint8Array(44 + 800).fill(128);
	const view = new DataView(bytes.buffer);
	const write = (at: number, text: string) =>
		[...text].forEach((sign, index) => view.setUint8(at + index, sign.charCodeAt(0)));
	write(0, 'RIFF');
	view.setUint32(4, 836, true);
	write(8, 'WAVEfmt ');
	view.setUint32(16, 16, true);
	view.setUint16(20, 1, true);
	view.setUint16(22, 1, true);
	view.setUint32(24, 8000, true);
	view.setUint32(28, 8000, true);
	view.setUint16(32, 1, true);
	view.setUint16(34, 8, true);
	write(36, 'data');
	view.setUint32(40, 800, true);
	return URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }));
}

const sourceAt = (host: string, url: string): Playable => ({
	provider: 'peertube',
	hosts: [host],
	files: [{ url, type: 'audio/wav', height: null }],
	hls: null,
	frame: null,
	page: `https://${host}/w/a`,
	isLive: false,
	isSound: true
});

function show(sources: Playable[]): HTMLElement {
	const page = { sources, tracks: [], locale: 'fr' as const, words: words.script };
	const props = { page, image: null, words, isComing: false };
	player = mount(Player, { target: document.body, props });
	const root = document.querySelector<HTMLElement>('#player');
	if (!root) throw new Error('no player');
	makePlayer(root, page, 0, () => {});
	return root;
}

const shownButtons = (root: HTMLElement) =>
	[...root.querySelectorAll('button')]
		.filter(({ offsetParent }) => offsetParent !== null)
		.map(({ textContent }) => textContent);

test('once it plays, its button leaves and nothing on the page is untrue', async () => {
	const root = show([sourceAt('one.example', silence()), sourceAt('two.example', silence())]);
	expect(shownButtons(root)).toHaveLength(2);
	root.querySelector('button')?.click();
	await expect.poll(() => shownButtons(root)).toEqual(['Lire la vidéo de two.example']);
	const [first, second] = [...root.querySelectorAll('.note')].map((note) => note.textContent);
	expect(first).toContain('one.example connaît maintenant votre adresse');
	expect(first).not.toContain('Rien n’est demandé');
	expect(second).toContain('Rien n’est demandé à two.example');
	root.querySelectorAll('button')[1]?.click();
	await expect.poll(() => shownButtons(root)).toEqual(['Lire la vidéo de one.example']);
	expect(root.querySelector('.note')?.textContent).toContain('connaît maintenant');
});

test('what does not open keeps its button, and says that its host was asked', async () => {
	const root = show([sourceAt('one.example', 'data:audio/wav;base64,')]);
	root.querySelector('button')?.click();
	await expect
		.poll(() => root.querySelector('[data-said]')?.textContent)
		.toContain('ne s’ouvre pas');
	expect(shownButtons(root)).toEqual(['Lire la vidéo de one.example']);
	expect(root.querySelector('.note')?.textContent).toContain('connaît maintenant');
});
