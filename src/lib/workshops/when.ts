import type { Locale } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';
import { clock, hour, longDay } from '#lib/words/dates.ts';
import type { When } from './workshop.ts';

/** The sentences of a date; holes: `day`, `start`, `end`, `clock`. */
export type WhenWords = { day: string; dayFrom: string; dayFromTo: string };

/** The line that says when: `Mercredi 5 juin 2024`; its hours, and whose they are, where known. */
export function whenInWords(locale: Locale, when: When, words: WhenWords): string {
	const { start, end } = when;
	const sentence = start ? (end ? words.dayFromTo : words.dayFrom) : words.day;
	const line = say(locale, sentence, {
		day: longDay(locale, when.day),
		start: start ? hour(locale, start) : '',
		end: end ? hour(locale, end) : '',
		clock: clock(locale, when)
	});
	return line.charAt(0).toLocaleUpperCase(locale) + line.slice(1);
}
