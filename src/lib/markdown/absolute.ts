import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/**
 * A rendered text for a reader elsewhere: its links and pictures get whole addresses, since a feed is
 * read on no page of ours.
 */
const html = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify).freeze();

/**
 * @param rendered what `renderMarkdown` made
 * @param base the address of the page that shows the text
 */
export function absolute(rendered: string, base: string): string {
	const tree = html.parse(rendered);
	complete(tree, base);
	return html.stringify(tree);
}

function complete(node: Nodes, base: string): void {
	if (node.type === 'element') {
		for (const name of ['href', 'src']) {
			const value = node.properties[name];
			if (typeof value !== 'string') continue;
			if (URL.canParse(value, base)) node.properties[name] = new URL(value, base).href;
			else delete node.properties[name];
		}
	}
	if ('children' in node) for (const child of node.children) complete(child, base);
}
