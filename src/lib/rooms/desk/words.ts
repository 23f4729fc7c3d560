import { createContext } from 'svelte';
import type fr from '#lib/words/fr/desk.ts';
import type { Locale } from '#lib/words/locale.ts';

/** The desk's words, which its page receives as data and its components find around them. */
export type DeskWords = typeof fr;

/** Give it an object with getters: the language may change under a page. */
export const [useDeskWords, setDeskWords] = createContext<{
	readonly words: DeskWords;
	readonly locale: Locale;
}>();
