import { say } from '#lib/words/say.ts';
import type { Locale } from '#lib/words/locale.ts';
import type { BroadcastDraft } from './draft.ts';
import type { Wrong } from './read-draft.ts';
import type { ArchiveDeskWords } from './words.ts';

/** The sentence at a field: what is wrong with it, or nothing. `row` counts from 1. */
export type ErrorAt = (field: keyof BroadcastDraft, row?: number) => string | undefined;

/** @param wrong the fields that do not hold */
export function errorsOf(
	wrong: readonly Wrong[],
	words: ArchiveDeskWords['form']['wrong'],
	locale: Locale
): ErrorAt {
	const sentences: Readonly<Record<string, string>> = words;
	return (field, row) => {
		const here = wrong.find((one) => one.field === field && (row === undefined || one.row === row));
		if (!here) return undefined;
		const name = field === 'season' || field === 'episode' ? 'number' : field;
		return say(locale, sentences[name] ?? words.other, { n: here.row ?? 1 });
	};
}
