import type { Element, Root, RootContent } from 'hast';
import { wordsOf } from './plain-text.ts';

/**
 * Takes the line of guests out of a body that wrote it by hand: « Invité(s) » as a title or on a line
 * of its own, then names. Where what follows does not read like names, it all stays in the text.
 */
const TITLE =
	/^(?:(?:les|nos|our|the)\s+)?(?:invité(?:\(e?·?s\)|\(e\)\(s\)|[·.-]?e?[·.-]?s|[·.-]?e)?|guests?(?:\(s\))?)\s*:?$/i;
const NAME = /^\p{Lu}[\p{L}\p{M}\d’'.\s-]{0,80}$/u;
const MOST_WORDS = 6;

/** Removes the line from the tree and gives it as written, one group a line; empty without one. */
export function takeGuests(tree: Root): string {
	const said = tree.children.filter((node) => wordsOf(node).trim() !== '');
	for (const [index, node] of said.entries()) {
		if (!isBlock(node, /^(?:p|h[1-6]|div|dt)$/)) continue;
		const [first = '', ...rest] = linesOf(node);
		if (!TITLE.test(first)) continue;
		const next = said[index + 1];
		const isBelow = rest.length === 0 && isBlock(next, /^(?:p|ul|ol|div|dd)$/);
		const lines = isBelow ? linesOf(next) : rest;
		if (lines.length === 0 || !lines.every(isNames)) return '';
		const taken = isBelow ? [node, next] : [node];
		tree.children = tree.children.filter((one) => !taken.some((other) => other === one));
		return lines.join('\n');
	}
	return '';
}

/** `Nom, Nom | Organisation`: each name short, with a capital, and no sentence among them. */
function isNames(line: string): boolean {
	const [names = ''] = line.split('|');
	return names
		.split(/,|;|\s(?:et|and|&)\s/)
		.map((name) => name.trim())
		.every((name) => NAME.test(name) && name.split(' ').length <= MOST_WORDS && !/\.$/.test(name));
}

function isBlock(node: RootContent | undefined, names: RegExp): node is Element {
	return node?.type === 'element' && names.test(node.tagName);
}

const linesOf = (node: RootContent): string[] =>
	wordsOf(node)
		.split('\n')
		.map((line) => line.replace(/\s+/g, ' ').trim())
		.filter((line) => line !== '');
