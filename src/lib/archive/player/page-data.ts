import type { Locale } from '#lib/words/locale.ts';
import type { Playable } from './playable.ts';
import type { PlayerWords } from './words.ts';

/** What the server writes in a broadcast's page for the player's script. */
export type PlayerPage = {
	locale: Locale;
	sources: Playable[];
	/** Our captions. */
	tracks: Track[];
	words: PlayerWords['script'];
};

/** `src` is an address of this site; `shown` where the reader does not speak the recording's language. */
export type Track = { src: string; language: string; label: string; shown: boolean };

/** Finds it; null where a page has nothing to play. */
export function readPlayerPage(): PlayerPage | null {
	return readTemplate<PlayerPage>('template[data-player-page]');
}

/** The data that the server wrote in a template, in the shape that it gave it. */
export function readTemplate<Shape>(selector: string): Shape | null {
	const template = document.querySelector<HTMLTemplateElement>(selector);
	return template && (JSON.parse(template.content.textContent ?? '') as Shape);
}
