import type { Locale } from '#lib/words/locale.ts';
import v20261122 from './2026-11-22.ts';

/**
 * The terms of use, one file a version, named by the day it came into force. A version that was in force
 * is never edited: a change is a new file, put first here, and the older ones stay readable.
 */
export type Terms = Record<Locale, { title: string; lines: string[] }[]>;

/** The newest first. `from`: YYYY-MM-DD. */
export const VERSIONS: readonly { from: string; terms: Terms }[] = [
	{ from: '2026-11-22', terms: v20261122 }
];
