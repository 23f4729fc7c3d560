import type fr from '#lib/words/fr/workshop.ts';

/** The words that the pages of workshops take from the catalogue. */
export type WorkshopWords = Omit<typeof fr, 'flaws' | 'hints' | 'types'>;
