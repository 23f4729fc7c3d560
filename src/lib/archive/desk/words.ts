import type archive from '#lib/words/fr/archive.ts';
import type desk from '#lib/words/fr/archive-desk.ts';

/** The words of the archive at the desk, in one language. */
export type ArchiveDeskWords = typeof desk;
export type StatusWords = (typeof archive)['statuses'];
