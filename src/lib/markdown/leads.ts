import type { Element, Root, RootContent } from 'hast';
import { plainText } from './headings.ts';
import { walk } from './walk.ts';

/** Marks the paragraphs that announce what follows: on paper they stay with it. */
export function markLeads(tree: Root): void {
	walk<RootContent, Element | Root>(tree, (node, parent) => {
		if (node.type !== 'element' || node.tagName !== 'p') return;
		if (/:$/.test(plainText(node).trim()) && announces(node, parent)) {
			node.properties.className = ['announces'];
		}
	});
}

/** Whether a list or a table comes next. */
function announces(node: RootContent, parent: Element | Root): boolean {
	const next = parent.children
		.slice(parent.children.indexOf(node as never) + 1)
		.find(({ type }) => type === 'element');
	return next?.type === 'element' && ['ul', 'ol', 'table', 'div'].includes(next.tagName);
}
