import type fr from '#lib/words/fr/archive.ts';

/** The words of the archive's pages, in one language. */
export type ArchiveWords = typeof fr;
