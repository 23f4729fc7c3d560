import type { Locale } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';

/**
 * How long until a broadcast starts, in words: `dans 3 jours`, `in 2 hours`. One unit, the largest that
 * still says enough; null once the hour has come.
 *
 * @param left milliseconds
 */
export function sayUntil(locale: Locale, left: number): string | null {
	const minutes = Math.ceil(left / 60_000);
	if (minutes <= 0) return null;
	const format = new Intl.RelativeTimeFormat(locale);
	if (minutes < 100) return format.format(minutes, 'minute');
	const hours = Math.round(minutes / 60);
	return hours < 48 ? format.format(hours, 'hour') : format.format(Math.round(hours / 24), 'day');
}

/** A live may start late; past this, the page no longer says that it is about to. */
const LATE_AFTER_MS = 20 * 60_000;

/**
 * What a page says while it waits: how long is left, that it is about to start, or that it has not.
 *
 * @param left milliseconds until the hour that was announced; negative after it
 */
export function sayWait(
	locale: Locale,
	left: number,
	words: Record<'countdown' | 'soon' | 'late', string>
): string {
	const when = sayUntil(locale, left);
	if (when !== null) return say(locale, words.countdown, { when });
	return left > -LATE_AFTER_MS ? words.soon : words.late;
}
