import type fr from '#lib/words/fr/figures.ts';

/** The words of the figures, in one language. */
export type FiguresWords = typeof fr;
