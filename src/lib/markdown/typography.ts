import type { Element, Root, RootContent } from 'hast';
import type { Locale } from '#lib/words/locale.ts';
import { walk } from './walk.ts';

/**
 * French typography, so that whoever writes a workshop types plain spaces and straight
 * apostrophes. Only text that is read is touched: never code, never an address.
 */

const SPACES = '[ \\t\\n\\u00a0\\u2009\\u202f]';
const BEFORE_MARK = new RegExp(`${SPACES}+([;:!?])(?![\\p{L}\\p{N}])`, 'gu');
const BEFORE_CLOSING = new RegExp(`${SPACES}*»`, 'g');
const GROUP = /(?<=(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})*)[ \u00a0](?=\d{3}(?!\d))/g;
const AFTER_OPENING = new RegExp(`«${SPACES}*`, 'g');

/**
 * Thin no-break spaces (U+202F) before `; : ! ?`, inside guillemets and between groups of digits,
 * curly apostrophes, `n°` bound to its number. A mark without a space before it (18:30, a
 * protocol) stays as it is. English is given back untouched.
 */
export function typeset(locale: Locale, text: string): string {
	if (locale !== 'fr') return text;
	return text
		.replace(BEFORE_MARK, '\u202f$1')
		.replace(BEFORE_CLOSING, '\u202f»')
		.replace(AFTER_OPENING, '«\u202f')
		.replace(GROUP, '\u202f')
		.replace(/n° (?=\d)/g, 'n°\u00a0')
		.replace(/(\p{L})'(?=\p{L})/gu, '$1’');
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
