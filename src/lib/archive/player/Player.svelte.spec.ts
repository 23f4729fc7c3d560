import { mount, unmount, type ComponentProps } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import words from '#lib/words/fr/player.ts';
import '#lib/ui/css/terrasse.css';
import Player from './Player.svelte';

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
