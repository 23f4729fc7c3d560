import type { ListItem, Root, RootContent } from 'mdast';
import { walk } from './walk.ts';

/**
 * Writes the boxes of task lists as characters: a field that nobody can tick would be a promise
 * the page does not keep, while a drawn box is there for a pen.
 */
export function drawBoxes(root: Root): void {
	walk<RootContent, { children: RootContent[] }>(root, (node) => {
		if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return;
		node.data = { hProperties: { className: ['boxed'] } };
		draw(node, node.checked ? '☑\u00a0' : '☐\u00a0');
		node.checked = null;
	});
}

function draw(item: ListItem, box: string): void {
	const first = item.children[0];
	if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: box });
	else item.children.unshift({ type: 'paragraph', children: [{ type: 'text', value: box }] });
}
