import type { Element, Root, RootContent } from 'hast';
import type { Root as Prose, RootContent as ProseContent } from 'mdast';
import rehypeRemark from 'rehype-remark';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { walk } from '#lib/markdown/walk.ts';
import { parseHtml } from './plain-text.ts';
import { CAMPAIGN_ELEMENT } from './shortcodes.ts';

/**
 * Makes HTML from outside into Markdown of the project. Nothing of it stays HTML: what has no
 * Markdown keeps its words alone, what runs or is fetched is gone with all it holds, and words that
 * look like Markdown are escaped, so that they are read as what they are.
 */
const KEPT: Options = {
	tagNames: [
		...['p', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
		...['blockquote', 'pre', 'code', 'kbd', 'samp', 'a', 'strong', 'b', 'em', 'i', 'cite', 'q'],
		...['del', 's', 'strike', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
		...['div', 'section', 'article', 'aside', 'header', 'footer', 'main', 'figure', 'figcaption'],
		...['details', 'summary', 'address', 'center', CAMPAIGN_ELEMENT]
	],
	ancestors: Object.fromEntries(
		['thead', 'tbody', 'tfoot', 'tr', 'th', 'td'].map((name) => [name, ['table']])
	),
	attributes: { a: ['href'], ol: ['start'], th: ['align'], td: ['align'] },
	protocols: { href: ['http', 'https', 'mailto'] },
	clobber: [],
	strip: [
		...['script', 'style', 'iframe', 'object', 'embed', 'applet', 'noscript', 'template', 'svg'],
		...['math', 'form', 'button', 'select', 'textarea', 'input', 'canvas', 'map', 'title'],
		...['frameset', 'noembed', 'noframes', 'xmp', 'plaintext']
	],
	allowComments: false,
	allowDoctypes: false
};

const converter = unified()
	.use(rehypeSanitize, KEPT)
	.use(rehypeRemark, {
		handlers: {
			/** Raw for the writer: in the project's Markdown this line is a directive. */
			[CAMPAIGN_ELEMENT]: () => ({ type: 'html', value: '::campaign' })
		}
	})
	.freeze();

const writer = unified()
	.use(remarkGfm, { singleTilde: false })
	.use(remarkStringify, {
		bullet: '-',
		rule: '*',
		fences: true,
		/** Colons that open a directive, where words happen to begin with them. */
		unsafe: [{ atBreak: true, character: ':', after: ':' }]
	})
	.freeze();

/** Markdown of a fragment of HTML. Titles begin at the second level, deeper than four is four. */
export function htmlToMarkdown(html: string): string {
	return treeToMarkdown(parseHtml(html));
}

/** The same for a fragment that was read already; the tree is changed. */
export function treeToMarkdown(tree: Root): string {
	mend(tree);
	const prose = converter.runSync(tree) as Prose;
	levelTitles(prose);
	return writer.stringify(prose).trim();
}

/**
 * Links that lead somewhere, tables' titles above them, and slots out of the words around them. Places
 * in the HTML, which nobody asks for any more, would be copied with every node.
 */
function mend(tree: Root): void {
	walk<RootContent, Element | Root>(tree, (node) => {
		delete node.position;
		if (node.type !== 'element') return;
		if (node.tagName === 'a') mendLink(node);
		if (node.tagName === 'table') return withTitle(node);
		if (/^(?:p|h[1-6])$/.test(node.tagName) && node.children.some(isSlot)) return split(node);
	});
}

function mendLink(link: Element): void {
	const { href } = link.properties;
	const address = typeof href === 'string' ? href.trim().replace(/^\/\//, 'https://') : '';
	if (/^(?:https?:\/\/[^/]|mailto:|\/(?!\/)|#)/i.test(address)) link.properties.href = address;
	else delete link.properties.href;
}

/** Tables of Markdown have no title: it becomes the paragraph before. */
function withTitle(table: Element): Element[] | undefined {
	const title = table.children.find((node) => isElement(node, 'caption'));
	if (!isElement(title, 'caption')) return;
	table.children = table.children.filter((node) => node !== title);
	return [{ ...title, tagName: 'p' }, table];
}

/** The words before a slot, the slot, the words after. */
function split(block: Element): Element[] {
	const pieces: Element[] = [{ ...block, children: [] }];
	for (const node of block.children) {
		if (isSlot(node)) pieces.push(node as Element, { ...block, children: [] });
		else pieces.at(-1)?.children.push(node);
	}
	return pieces.filter((piece) => isSlot(piece) || piece.children.length > 0);
}

const isSlot = (node: RootContent): boolean => isElement(node, CAMPAIGN_ELEMENT);

function isElement(node: RootContent | undefined, tagName: string): node is Element {
	return node?.type === 'element' && node.tagName === tagName;
}

/** Titles from the second level to the fourth; a link without an address is its words. */
function levelTitles(prose: Prose): void {
	walk<ProseContent, { children: ProseContent[] }>(prose, (node) => {
		if (node.type === 'heading') node.depth = Math.min(4, Math.max(2, node.depth)) as 2 | 3 | 4;
		if (node.type === 'link' && node.url === '') return node.children;
	});
}
