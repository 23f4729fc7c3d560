import { createContext } from 'svelte';
import type fr from '#lib/words/fr/desk.ts';
import type votes from '#lib/words/fr/votes.ts';
import type { Locale } from '#lib/words/locale.ts';

/** The desk's words, which its page receives as data and its components find around them. */
export type DeskWords = typeof fr;

/** Give it an object with getters: the language may change under a page. */
export const [useDeskWords, setDeskWords] = createContext<{
	readonly words: DeskWords;
	/** As phones and wall say them too. */
	readonly votes: typeof votes;
	readonly locale: Locale;
}>();
