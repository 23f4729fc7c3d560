import type fr from '#lib/words/fr/team.ts';

/** The `team` section of the catalogue, in whichever language. */
export type TeamWords = typeof fr;
