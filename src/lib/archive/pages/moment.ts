import { hour, longDay } from '#lib/words/dates.ts';
import type { Locale } from '#lib/words/locale.ts';

/** When a broadcast was or will be, in words: `mercredi 5 juin 2024, 18 h 30`; the hour is its place's. */
export function sayMoment(locale: Locale, startsAt: string | null): string | null {
	if (startsAt === null) return null;
	const [day = '', time] = startsAt.split('T');
	return longDay(locale, day) + (time ? `, ${hour(locale, time)}` : '');
}

/** A length in words: `1 h 25 min`, `45 min`, `50 s`. @param seconds from 0 */
export function sayLength(locale: Locale, seconds: number): string {
	const whole = Math.round(seconds);
	const unit = (value: number, name: Unit) =>
		formatOf(locale, name).format(value).replace(/\s/g, '\u00a0');
	if (whole < 60) return unit(whole, 'second');
	const minutes = Math.round(whole / 60);
	const parts = [
		...(minutes >= 60 ? [unit(Math.floor(minutes / 60), 'hour')] : []),
		...(minutes % 60 > 0 ? [unit(minutes % 60, 'minute')] : [])
	];
	return parts.join('\u00a0');
}

type Unit = 'hour' | 'minute' | 'second';

/** Made once: a list says two dozen lengths. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: Locale, unit: Unit): Intl.NumberFormat {
	const key = `${locale} ${unit}`;
	const format =
		formats.get(key) ??
		new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' });
	formats.set(key, format);
	return format;
}
