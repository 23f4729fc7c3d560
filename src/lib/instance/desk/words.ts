import type fr from '#lib/words/fr/settings.ts';

/** The words of the settings page, in one language. */
export type SettingsWords = typeof fr;

/** What is said of one setting. */
export type FieldWords = {
	label: string;
	hint?: string;
	effect: string;
	choices?: Readonly<Record<string, string>>;
};
