import type fr from '#lib/words/fr/player.ts';

/** The words of the player, in one language. */
export type PlayerWords = typeof fr;
