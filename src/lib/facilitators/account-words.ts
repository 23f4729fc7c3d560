import type fr from '#lib/words/fr/account.ts';

/** The `account` section of the catalogue, in whichever language. */
export type AccountWords = typeof fr;
