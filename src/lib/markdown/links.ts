import type { Element, Root, RootContent } from 'hast';
import { walk } from './walk.ts';

/** The letters that stand for an address on paper: 0 is `A`, 25 is `Z`, 26 is `AA`. */
export function addressMark(index: number): string {
	const before = index >= 26 ? addressMark(Math.floor(index / 26) - 1) : '';
	return before + String.fromCharCode(65 + (index % 26));
}

/**
 * Links out of the site say nothing of where they were pressed, and get letters, so that paper can
 * list their addresses: notes have numbers, and the two never meet. The same address keeps its
 * letters; a link whose words are its address needs none.
 *
 * @param before the addresses that the page shows before this text
 * @returns those, then the text's, in order: the first is `A`
 */
export function markLinks(tree: Root, before: readonly string[]): string[] {
	const addresses = [...new Set(before)];
	eachLinkOut(tree, (link, href) => {
		if (!addresses.includes(href)) addresses.push(href);
		link.properties.dataAddress = addressMark(addresses.indexOf(href));
	});
	return addresses;
}

/** A link whose address was refused leads nowhere: its words stay, and do not look like a link. */
export function unlinkRefused(tree: Root): void {
	walk<RootContent, Element | Root>(tree, (node) => {
		if (node.type === 'element' && node.tagName === 'a' && node.properties.href === undefined) {
			return node.children;
		}
	});
}

/** Links in the notes: there is room for the whole address beside them. */
export function writeAddresses(tree: Root): void {
	eachLinkOut(tree, (link, href) => {
		link.properties.dataAddress = href;
	});
}

/** Every link to elsewhere loses its referrer; `mark` sees those whose words hide the address. */
function eachLinkOut(tree: Root, mark: (link: Element, href: string) => void): void {
	walk<RootContent, Element | Root>(tree, (node) => {
		if (node.type !== 'element' || node.tagName !== 'a') return;
		const href = String(node.properties.href ?? '');
		if (!/^https?:\/\//.test(href)) return;
		node.properties.rel = ['noreferrer'];
		const words = node.children[0];
		if (words?.type !== 'text' || words.value !== href) mark(node, href);
	});
}
