import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** What a page makes a browser load or run, read as a browser reads it. */
export type LoadedPage = {
	/** Addresses of scripts, styles and modules, as they are written. */
	loads: string[];
	/** The text of scripts that are in the page itself. */
	inline: string[];
	/** What no page of ours has: `<base>`, an embedded frame, a handler in an attribute. */
	strange: string[];
};

/** Types of `<script>` that hold data or rules: a browser runs none of them. */
const DATA_TYPES = /^(application\/(ld\+)?json|speculationrules)$/;
const LOADING_LINKS = ['stylesheet', 'modulepreload', 'serviceworker'];
const NOT_OURS = ['base', 'iframe', 'frame', 'object', 'embed', 'applet', 'portal'];

export function readPage(html: string): LoadedPage {
	const page: LoadedPage = { loads: [], inline: [], strange: [] };
	walk(unified().use(rehypeParse).parse(html), page);
	return page;
}

function walk(node: Nodes, page: LoadedPage): void {
	if (node.type === 'element') look(node, page);
	if ('children' in node) for (const child of node.children) walk(child, page);
	// What `<template>` holds is out of the tree, and can be brought into it.
	if (node.type === 'element' && node.content) walk(node.content, page);
}

function look(element: Element, page: LoadedPage): void {
	const { tagName, properties } = element;
	const text = (name: string) => String(properties[name] ?? '');
	if (NOT_OURS.includes(tagName)) page.strange.push(`<${tagName}>`);
	for (const name of Object.keys(properties)) {
		if (/^on[a-z]/i.test(name)) page.strange.push(`<${tagName} ${name.toLowerCase()}>`);
	}
	if (/^\s*javascript:/i.test(text('href'))) page.strange.push(`<${tagName} href="javascript:">`);
	if (tagName === 'meta' && text('httpEquiv')) page.strange.push(`<meta http-equiv>`);
	if (tagName === 'link' && LOADING_LINKS.some((rel) => text('rel').includes(rel)))
		page.loads.push(text('href'));
	if (tagName === 'script') lookAtScript(element, page);
}

function lookAtScript({ properties, children }: Element, page: LoadedPage): void {
	const address = properties.src ?? properties.href ?? properties.xLinkHref;
	if (address !== undefined) {
		page.loads.push(String(address));
		return;
	}
	if (DATA_TYPES.test(String(properties.type ?? ''))) return;
	page.inline.push(children.map((child) => ('value' in child ? child.value : '')).join(''));
}
