import type fr from '#lib/words/fr/search.ts';

/** What the search says, in one language. */
export type SearchWords = typeof fr;
