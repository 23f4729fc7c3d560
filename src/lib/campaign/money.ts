import type { Locale } from '#lib/words/locale.ts';

/**
 * Sums of euro, kept as whole cents from the field to the page: no number with a fraction stands
 * between them.
 */
const MOST_DIGITS = 12;

/** Writes cents the way the language does: `1 900,00 €`, `€1,900.00`. */
export function sayCents(locale: Locale, cents: number): string {
	const euros = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-IE', {
		style: 'currency',
		currency: 'EUR'
	});
	// A decimal string is formatted exactly (ECMA-402, "intl mathematical value").
	return euros.format(decimal(cents) as unknown as number);
}

/** Cents as a field shows them, to be typed over: `1900,00`. */
export function fieldOfCents(locale: Locale, cents: number): string {
	return locale === 'fr' ? decimal(cents).replace('.', ',') : decimal(cents);
}

/** Groups of three and at most two decimals: one mark for the first, the other for the second. */
const SHAPES = [
	/^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/,
	/^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/
];

/**
 * Reads what a person typed as a sum: `1 900`, `1900,5`, `1,900.00`, `30 000,00 €`.
 *
 * @returns whole cents, or null where it is no sum
 */
export function readCents(typed: string): number | null {
	const bare = typed.replace(/[\s\u00a0\u202f€]/g, '');
	const found = SHAPES.map((shape) => shape.exec(bare)).find((match) => match !== null);
	const whole = found?.[1]?.replace(/[.,]/g, '') ?? '';
	if (!whole || whole.length > MOST_DIGITS - 2) return null;
	return Number(whole) * 100 + Number((found?.[2] ?? '').padEnd(2, '0'));
}

/** How much of the goal is there, in percent: `0,03 %`, `120 %`; never 100 % before it is true. */
export function sayShare(locale: Locale, part: number, whole: number): string {
	const percent = new Intl.NumberFormat(locale, {
		style: 'percent',
		maximumFractionDigits: 2,
		roundingMode: 'trunc'
	} as Intl.NumberFormatOptions);
	return percent.format(part / whole);
}

/** A line's part of a budget, in percent to one decimal. */
export function sayPart(locale: Locale, part: number, whole: number): string {
	const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
	return percent.format(part / whole);
}

function decimal(cents: number): string {
	const digits = String(cents).padStart(3, '0');
	return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
