import type fr from '#lib/words/fr/after.ts';

/** What is said around an export, and inside its files. */
export type AfterWords = Pick<typeof fr, 'export' | 'file'>;

/** What a file says of itself. */
export type ExportHead = {
	/** The room's code, 8 characters. */
	code: string;
	/** The workshop's title, or its slug. */
	workshop: string;
	/** The day of the export, `2026-11-22`. */
	day: string;
};
