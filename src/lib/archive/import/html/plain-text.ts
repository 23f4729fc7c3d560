import type { Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** Reads HTML for its words. What is run or styled has none. */
const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const WORDLESS = new Set(['script', 'style', 'template', 'iframe', 'noscript', 'object', 'svg']);
const BREAKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'dd']);

/** Reads a fragment. Never throws. */
export function parseHtml(html: string): Root {
	return parser.parse(html);
}

/** The words of a fragment on one line: entities read, tags and what they hide gone. */
export function plainText(html: string): string {
	// Most titles and names are plain already, and a parser takes a hundred times longer to say so.
	return (/[<&\0]/.test(html) ? wordsOf(parseHtml(html)) : html).replace(/\s+/g, ' ').trim();
}

/** The words below a node; blocks and line breaks end lines. */
export function wordsOf(node: Root | RootContent): string {
	if (node.type === 'text') return node.value;
	if (!('children' in node)) return '';
	if (node.type === 'element' && node.tagName === 'br') return '\n';
	if (node.type === 'element' && WORDLESS.has(node.tagName)) return '';
	const words = node.children.map(wordsOf).join('');
	return node.type === 'element' && BREAKS.has(node.tagName) ? `${words}\n` : words;
}
