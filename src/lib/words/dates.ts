import { typeset } from '#lib/markdown/typography.ts';
import { DATES_IN, type Locale } from './locale.ts';

/** Days and hours in words. A day is a text (`2024-06-05`) and stays the one of its place. */

/** `mercredi 5 juin 2024`, `Wednesday 5 June 2024`. */
export function longDay(locale: Locale, day: string): string {
	return format(locale, day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** As precisely as it is known: `5 juin 2024`, `juin 2024` or `2024`. The day keeps its month. */
export function looseDay(locale: Locale, day: string): string {
	const [year = '', month, date] = day.split('-');
	if (!month) return year;
	if (!date) return format(locale, `${day}-01`, { month: 'long', year: 'numeric' });
	return format(locale, day, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `18 h 30`, `18 h`, or `18:30`. */
export function hour(locale: Locale, time: string): string {
	if (locale === 'en') return time;
	const [hours, minutes] = time.split(':');
	return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
}

/** The clock a day was read on: `heure d’été d’Europe centrale`, `Central European Summer Time`. */
export function clock(locale: Locale, { day, zone }: { day: string; zone: string }): string {
	const parts = new Intl.DateTimeFormat(DATES_IN[locale], {
		timeZone: zone,
		timeZoneName: 'long'
	}).formatToParts(new Date(`${day}T12:00:00Z`));
	return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** The day we are, in UTC: review dates need no more. */
export function today(): string {
	return new Date().toISOString().slice(0, 10);
}

/** Made once: making one costs a hundred times what using it does. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, day: string, form: Intl.DateTimeFormatOptions): string {
	const key = JSON.stringify([locale, form]);
	const written =
		formats.get(key) ?? new Intl.DateTimeFormat(DATES_IN[locale], { ...form, timeZone: 'UTC' });
	formats.set(key, written);
	const words = written.format(new Date(`${day}T12:00:00Z`)).replace(',', '');
	return typeset(locale, locale === 'fr' ? words.replace(/(?<!\d)1 /, '1er ') : words);
}
