/** A tree of either kind, Markdown's or HTML's: only what walking needs. */
type Branch<Node> = { children: Node[] };

/**
 * Visits every node below `parent`, before its children. When the visit answers nodes, they take
 * the place of the visited one and are not visited again: what we made needs no second look.
 */
export function walk<Node extends { type: string }, Parent extends Branch<Node>>(
	parent: Parent,
	visit: (node: Node, parent: Parent) => Node[] | void
): void {
	for (let index = 0; index < parent.children.length; index++) {
		const node = parent.children[index];
		if (!node) continue;
		const replacement = visit(node, parent);
		if (replacement) {
			parent.children.splice(index, 1, ...replacement);
			index += replacement.length - 1;
		} else if ('children' in node) {
			walk(node as unknown as Parent, visit);
		}
	}
}
