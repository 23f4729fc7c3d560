import { DATES_IN, type Locale } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';
import type { PastRun } from './runs.server.ts';
import type { ArchiveDeskWords } from './words.ts';

/** What an import was read from: a kind of file, or a host. */
export function nameRun({ kind, origin }: PastRun, words: ArchiveDeskWords['import']): string {
	return kind === 'peertube' ? origin.replace(/^peertube:/, '') : words[kind];
}

/** When an import ended, or that it did not. */
export function sayRun(
	{ startedAt, endedAt }: PastRun,
	locale: Locale,
	words: ArchiveDeskWords['import']
): string {
	const clock = new Intl.DateTimeFormat(DATES_IN[locale], {
		dateStyle: 'long',
		timeStyle: 'short'
	});
	if (endedAt === null) return say(locale, words.runBroken, { date: clock.format(startedAt) });
	return say(locale, words.runEnded, { date: clock.format(endedAt) });
}
