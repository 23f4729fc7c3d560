import { parseMarkdown } from '#lib/markdown/parse.ts';
import { keepSlots } from '#lib/markdown/slots.ts';

/** The words of a text without their marks, for the search to read: never shown as anything but text. */
type Node = { type: string; value?: string; children?: Node[] };

/** Blocks whose words would otherwise run into the next. */
const INLINE = /^(?:text|emphasis|strong|delete|link|linkReference|inlineCode)$/;
const TAG = /<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/gi;
const INLINE_TAG = /^(?:a|abbr|b|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u)$/i;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Words of a Markdown text of the project. The place it keeps for a banner is no word of it. */
export function wordsOfMarkdown(text: string): string {
	const root = parseMarkdown(text);
	keepSlots(root);
	return tidy(valueOf(root as Node));
}

function valueOf(node: Node): string {
	if (/^(?:yaml|html|definition)$/.test(node.type)) return '';
	const inside = node.value ?? (node.children ?? []).map(valueOf).join('');
	return INLINE.test(node.type) ? inside : `${inside} `;
}

/** Words of HTML that `markdown/` made. */
export function wordsOfHtml(html: string): string {
	const bare = html.replace(TAG, (_, __, name: string) => (INLINE_TAG.test(name) ? '' : ' '));
	return tidy(
		bare.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name: string) => {
			if (name) return ENTITIES[name] ?? all;
			return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
		})
	);
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
