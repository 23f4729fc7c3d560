import type { Element, Root, RootContent } from 'hast';
import type { Locale } from '#lib/words/locale.ts';
import { walk } from './walk.ts';

/**
 * The typography of each language, so that whoever writes a workshop types plain spaces, straight
 * apostrophes and straight quotes. Only text that is read is touched: never code, never an address.
 */

const SPACES = '[ \\t\\n\\u00a0\\u2009\\u202f]';
const BEFORE_MARK = new RegExp(`${SPACES}+([;:!?])(?![\\p{L}\\p{N}])`, 'gu');
const BEFORE_CLOSING = new RegExp(`${SPACES}*»`, 'g');
const GROUP = /(?<=(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})*)[ \u00a0](?=\d{3}(?!\d))/g;
const AFTER_OPENING = new RegExp(`«${SPACES}*`, 'g');
const INVERSION = /(?<=\p{L})-(?:t-)?(?=(?:ils?|elles?|on|je|tu|nous|vous|ce|iels?)(?![\p{L}-]))/gu;

const MONTHS: Record<Locale, string> = {
	fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
	en: 'January|February|March|April|May|June|July|August|September|October|November|December'
};
const UNITS: Record<Locale, string> = {
	fr: '[kMGT]?o|octets?|pixels?|secondes?|minutes?|heures?|h|jours?|ans?|mois|mm|cm|m|km|[€%]',
	en: '[kMGT]?B|bytes?|pixels?|seconds?|minutes?|hours?|days?|mm|cm|m|km'
};
const day = (locale: Locale) =>
	new RegExp(`(?<=(?<!\\d)(?:\\d{1,2}|1er))[ \\n](?=(?:${MONTHS[locale]})(?!\\p{L}))`, 'gu');
const unit = (locale: Locale) =>
	new RegExp(`(?<=\\d)[ \\n](?=(?:${UNITS[locale]})(?![\\p{L}\\p{N}]))`, 'gu');
const DAY = { fr: day('fr'), en: day('en') };
const UNIT = { fr: unit('fr'), en: unit('en') };

/**
 * No-break spaces between a day and its month, a number and its unit; then French or English. A
 * text that is set already comes back as it is.
 */
export function typeset(locale: Locale, text: string): string {
	const bound = text.replace(DAY[locale], '\u00a0').replace(UNIT[locale], '\u00a0');
	return locale === 'fr' ? french(bound) : english(bound);
}

/**
 * Thin no-break spaces (U+202F) before `; : ! ?`, inside guillemets and between groups of digits,
 * curly apostrophes, `n°` bound to its number, inverted pronouns (`faut-il`) bound to their verb by
 * no-break hyphens. A mark without a space before it (18:30, a protocol) stays as it is.
 */
function french(text: string): string {
	return text
		.replace(BEFORE_MARK, '\u202f$1')
		.replace(BEFORE_CLOSING, '\u202f»')
		.replace(AFTER_OPENING, '«\u202f')
		.replace(GROUP, '\u202f')
		.replace(/n° (?=\d)/g, 'n°\u00a0')
		.replace(/(\p{L})'(?=\p{L})/gu, '$1’')
		.replace(INVERSION, (hyphens) => hyphens.replaceAll('-', '\u2011'));
}

/** Curly quotes and apostrophes, `no.` bound to its number. */
function english(text: string): string {
	return text
		.replace(/(?<![^\s([{—–/‘“])"(?=\S)/g, '“')
		.replaceAll('"', '”')
		.replaceAll("'", '’')
		.replace(/\bno\. (?=\d)/g, 'no.\u00a0');
}

const VERBATIM = new Set(['code', 'pre', 'kbd', 'samp']);

/** Typesets every text of a page that is read as language. */
export function typesetTree(tree: Root, locale: Locale): void {
	walk<RootContent, Element | Root>(tree, (node) => {
		if (node.type === 'text') node.value = typeset(locale, node.value);
		if (node.type === 'element' && isVerbatim(node)) return [node];
	});
}

/** Code, or a link whose words are its own address. */
function isVerbatim(node: Element): boolean {
	if (VERBATIM.has(node.tagName)) return true;
	const first = node.children[0];
	if (node.tagName !== 'a' || first?.type !== 'text') return false;
	const address = String(node.properties.href).replace(/^mailto:/, '');
	return address === first.value || /^(https?:\/\/|www\.)/.test(first.value);
}
