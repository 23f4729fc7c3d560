import type { Locale } from '#lib/words/locale.ts';

/** A size for eyes: `12,3 Mo`, `12.3 MB`. */
export function sayBytes(locale: Locale, bytes: number): string {
	const isSmall = bytes < 1_000_000;
	return new Intl.NumberFormat(locale, {
		style: 'unit',
		unit: isSmall ? 'kilobyte' : 'megabyte',
		maximumFractionDigits: 1
	}).format(bytes / (isSmall ? 1000 : 1_000_000));
}
