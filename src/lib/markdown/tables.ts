import type { Element, Root, RootContent } from 'hast';
import { plainText } from './headings.ts';
import { walk } from './walk.ts';

/**
 * Makes every table fit a phone. Its cells carry the title of their column (`data-label`), since a
 * narrow page stacks them; the roles are written because a stacked table loses its own. It stands
 * in a named region that scrolls by itself, by keyboard too, should it be wider still.
 */
export function wrapTables(tree: Root, name: string): void {
	walk<RootContent, Element | Root>(tree, (node) => {
		if (node.type !== 'element' || node.tagName !== 'table') return;
		label(node);
		const properties = { className: ['scroll'], role: 'region', ariaLabel: name, tabIndex: 0 };
		return [{ type: 'element', tagName: 'div', properties, children: [node] }];
	});
}

const ROLES: Readonly<Record<string, string>> = {
	thead: 'rowgroup',
	tbody: 'rowgroup',
	tr: 'row',
	th: 'columnheader',
	td: 'cell'
};

function label(table: Element): void {
	table.properties.role = 'table';
	const titles: string[] = [];
	walk<RootContent, Element | Root>(table, (node, row) => {
		if (node.type !== 'element') return;
		const role = ROLES[node.tagName];
		if (role) node.properties.role = role;
		if (node.tagName === 'th') titles.push(plainText(node).trim());
		if (node.tagName === 'td') {
			node.properties.dataLabel = titles[cells(row).indexOf(node)] ?? '';
		}
	});
}

function cells(row: Element | Root): RootContent[] {
	return row.children.filter(({ type }) => type === 'element') as RootContent[];
}
