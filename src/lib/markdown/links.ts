import type { Element, Root, RootContent } from 'hast';
import { walk } from './walk.ts';

/**
 * Links out of the site say nothing of where they were pressed, and get a number, so that paper
 * can list their addresses. The same address keeps its number.
 *
 * @returns the addresses in order: the first is number 1
 */
export function numberLinks(tree: Root): string[] {
	const addresses: string[] = [];
	walk<RootContent, Element | Root>(tree, (node) => {
		if (node.type !== 'element' || node.tagName !== 'a') return;
		const href = String(node.properties.href ?? '');
		if (!/^https?:\/\//.test(href)) return;
		if (!addresses.includes(href)) addresses.push(href);
		node.properties.rel = ['noreferrer'];
		node.properties.dataAddress = String(addresses.indexOf(href) + 1);
	});
	return addresses;
}
