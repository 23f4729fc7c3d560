import type { Element, Root, RootContent } from 'hast';
import { walk } from './walk.ts';

/** Puts every table in a named region that scrolls by itself, by keyboard too, on a small screen. */
export function wrapTables(tree: Root, name: string): void {
	walk<RootContent, Element | Root>(tree, (node) => {
		if (node.type !== 'element' || node.tagName !== 'table') return;
		const properties = { className: ['scroll'], role: 'region', ariaLabel: name, tabIndex: 0 };
		return [{ type: 'element', tagName: 'div', properties, children: [node] }];
	});
}
