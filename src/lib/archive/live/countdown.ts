import type { Locale } from '#lib/words/locale.ts';

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
