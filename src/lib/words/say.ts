import type { Locale } from './locale.ts';

/** A sentence that depends on a number: the forms of `Intl.PluralRules`, `other` always there. */
export type Plural = { readonly one: string; readonly other: string };

/** A sentence of the catalogue: holes are `{name}`; a plural is chosen by the value `n`. */
export type Sentence = string | Plural;

/**
 * Fills a sentence. Numbers are written the way the language writes them. A hole without a value
 * stays visible, so that a test or an eye catches it.
 */
export function say(
	locale: Locale,
	sentence: Sentence,
	values: Readonly<Record<string, string | number>> = {}
): string {
	const form = typeof sentence === 'string' ? sentence : plural(locale, sentence, Number(values.n));
	return form.replace(/\{(\w+)\}/g, (hole, name: string) => {
		const value = values[name];
		if (value === undefined) return hole;
		return typeof value === 'number'
			? madeOnce(numbers, locale, Intl.NumberFormat).format(value)
			: value;
	});
}

function plural(locale: Locale, forms: Plural, n: number): string {
	return madeOnce(plurals, locale, Intl.PluralRules).select(n) === 'one' ? forms.one : forms.other;
}

/** Making one of these costs a hundred times what using it does, and a long list says hundreds. */
const numbers = new Map<Locale, Intl.NumberFormat>();
const plurals = new Map<Locale, Intl.PluralRules>();

function madeOnce<Tool>(
	made: Map<Locale, Tool>,
	locale: Locale,
	Tool: new (locale: Locale) => Tool
): Tool {
	const tool = made.get(locale) ?? new Tool(locale);
	made.set(locale, tool);
	return tool;
}
