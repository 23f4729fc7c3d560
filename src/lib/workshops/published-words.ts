import type fr from '#lib/words/fr/after.ts';

/** What is said where questions are chosen, published, read and taken off. */
export type PublishWords = Pick<typeof fr, 'publish' | 'published' | 'page' | 'notice'>;
