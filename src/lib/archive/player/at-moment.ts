import type { Locale } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';
import { writeTime } from '#lib/words/time-code.ts';
import { pageAt } from './start-time.ts';
import type { PlayerWords } from './words.ts';

/**
 * The page of a broadcast at a second (`?t=83`), made from the page itself: its ways to a host lead to
 * that second there, and it says so. For those without script; and since it is all that changes, a page
 * with thousands of lines is not rendered again for each of them.
 *
 * @param html as Player.svelte drew it, and whatever stands before it
 * @param at in whole seconds
 */
export function pageAtMoment(html: string, at: number, locale: Locale, words: PlayerWords): string {
	const sentence = say(locale, words.script.start, { time: writeTime(at) });
	return html
		.replace(
			/ href="([^"]*)" data-host="(peertube|youtube|file)"/g,
			(_, href: string, provider: 'peertube' | 'youtube' | 'file') => {
				const there = pageAt(href.replaceAll('&amp;', '&'), provider, at);
				return ` href="${there.replaceAll('&', '&amp;')}" data-host="${provider}"`;
			}
		)
		.replace(/( data-said[^>]*>)(?=<\/p>)/, (tag) => tag + sentence);
}
