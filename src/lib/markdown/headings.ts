import type { Element, Root, RootContent } from 'hast';
import { walk } from './walk.ts';

/** One line of a table of contents. */
export type Heading = { id: string; text: string; depth: 2 | 3 };

/**
 * Gives every title an identifier made of its words, so that a link to a part of a page survives
 * edits elsewhere, and lists those of the two first levels.
 *
 * @param taken identifiers the page already uses
 */
export function nameHeadings(tree: Root, taken: readonly string[]): Heading[] {
	const used = new Set(taken);
	const contents: Heading[] = [];
	walk<RootContent, Element | Root>(tree, (node) => {
		if (node.type !== 'element' || !/^h[2-4]$/.test(node.tagName) || node.properties.id) return;
		const text = plainText(node).trim();
		const id = free(identifier(text), used);
		used.add(id);
		node.properties.id = id;
		const depth = Number(node.tagName[1]);
		if (depth === 2 || depth === 3) contents.push({ id, text, depth });
	});
	return contents;
}

/** `L'État, c'est nous !` gives `l-etat-c-est-nous`: letters, digits and hyphens, no accents. */
export function identifier(text: string): string {
	const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'part';
}

function free(wanted: string, used: ReadonlySet<string>): string {
	let id = wanted;
	for (let n = 2; used.has(id); n++) id = `${wanted}-${n}`;
	return id;
}

/** The words of an element, the calls of its notes left out. */
export function plainText(node: Element | RootContent): string {
	if (node.type === 'text') return node.value;
	if (node.type !== 'element' || node.properties.dataFootnoteRef !== undefined) return '';
	return node.children.map(plainText).join('');
}
