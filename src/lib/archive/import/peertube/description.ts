import type { Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/**
 * A PeerTube description is Markdown of its own kind: emphasis, links and lists, where a line break
 * is a line break and anything else is text. Written again as Markdown of the project, where `18:30`
 * is an hour and no directive, and HTML is what one reads, not a tag.
 */
const SUMMARY_CHARACTERS = 300;
const MAX_CHARACTERS = 50_000;

const reader = unified().use(remarkParse).use(remarkGfm);
const writer = unified().use(remarkGfm).use(remarkDirective).use(remarkStringify, { bullet: '-' });

/** @returns the body, and its first words as plain text for the summary */
export function readDescription(description: string): { body: string; summary: string } {
	const text = description.replaceAll('\r\n', '\n').slice(0, MAX_CHARACTERS).trim();
	const tree = reader.parse(text);
	const root: Root = { type: 'root', children: tree.children.flatMap(asText) };
	const body = writer.stringify(root).trim();
	return { body, summary: shorten(wordsOf(root.children[0])) };
}

/** HTML and images, which PeerTube does not show, as the text they are; line breaks as such. */
function asText(node: RootContent): RootContent[] {
	if (node.type === 'html') return withBreaks(node.value);
	if (node.type === 'image') return node.alt ? [{ type: 'text', value: node.alt }] : [];
	if (node.type === 'text') return withBreaks(node.value);
	if (node.type === 'definition' || node.type === 'footnoteDefinition') return [node];
	if (!('children' in node)) return [node];
	const children = (node.children as RootContent[]).flatMap(asText);
	return [{ ...node, children } as RootContent];
}

function withBreaks(words: string): RootContent[] {
	return words
		.split('\n')
		.flatMap((line, index): RootContent[] => [
			...(index > 0 ? [{ type: 'break' } as const] : []),
			...(line ? [{ type: 'text', value: line } as const] : [])
		]);
}

function wordsOf(node: RootContent | undefined): string {
	if (!node) return '';
	if (node.type === 'break') return ' ';
	if ('value' in node) return node.value;
	return 'children' in node ? (node.children as RootContent[]).map(wordsOf).join('') : '';
}

function shorten(words: string): string {
	const line = words.replace(/\s+/g, ' ').trim();
	if (line.length <= SUMMARY_CHARACTERS) return line;
	return `${line.slice(0, SUMMARY_CHARACTERS).replace(/\s+\S*$/, '')}…`;
}
