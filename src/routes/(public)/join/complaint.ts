import type { Locale } from '#lib/words/locale.ts';
import { say, type Plural } from '#lib/words/say.ts';

type Words = { empty: string; length: Plural; sign: string };

/** What is wrong with a typed code that is none, and the next gesture. */
export function complaint(locale: Locale, words: Words, typed: string): string {
	const signs = [...typed.replace(/[\s\p{Pd}]/gu, '')];
	if (signs.length === 0) return words.empty;
	const stranger = signs.find((sign) => !/[0-9a-tv-z]/i.test(sign));
	if (stranger) return say(locale, words.sign, { sign: stranger });
	return say(locale, words.length, { n: signs.length });
}
