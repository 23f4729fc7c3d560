import type { Root, RootContent } from 'mdast';
import { flaw, type Flaw } from './flaw.ts';
import { walk } from './walk.ts';

/**
 * Reads a text for what would not come out as its author meant: HTML, images, a second first-level
 * title, a note that leads nowhere, colons that open nothing. It changes nothing.
 */
export function checkProse(root: Root, text: string): Flaw[] {
	const flaws: Flaw[] = [];
	const called = new Set<string>();
	const defined = new Map<string, number | undefined>();
	walk<RootContent, { children: RootContent[] }>(root, (node) => {
		const line = node.position?.start.line;
		if (node.type === 'footnoteReference') called.add(node.identifier);
		if (node.type === 'footnoteDefinition') defined.set(node.identifier, line);
		flaws.push(...checkNode(node, line, text));
	});
	for (const [name, line] of defined) {
		const written = line !== undefined && line <= text.split('\n').length;
		if (written && !called.has(name)) flaws.push(flaw('unused-note', line, { name }));
	}
	return flaws;
}

function checkNode(node: RootContent, line: number | undefined, text: string): Flaw[] {
	switch (node.type) {
		case 'html':
			return node.value.startsWith('<!--') ? [] : [flaw('raw-html', line, { html: node.value })];
		case 'image':
		case 'imageReference':
			return [flaw('image', line)];
		case 'heading':
			return node.depth === 1 ? [flaw('first-level-heading', line)] : [];
		case 'link':
			return isSafe(node.url) ? [] : [flaw('unsafe-link', line, { url: node.url })];
		case 'text':
			return checkText(node.value, line, text);
		default:
			return [];
	}
}

/** Of words left as text, those that were meant as something else. */
function checkText(value: string, line: number | undefined, text: string): Flaw[] {
	const flaws: Flaw[] = [];
	value.split('\n').forEach((words, index) => {
		const here = (line ?? 1) + index;
		const asWritten = (text.split('\n')[here - 1] ?? '').trimStart();
		if (/^:::/.test(asWritten) && words.trimStart().startsWith(':::')) {
			flaws.push(flaw('stray-colons', here));
		}
		for (const [, name = ''] of words.matchAll(/\[\^([^\]\s]+)\]/g)) {
			flaws.push(flaw('unknown-note', here, { name }));
		}
	});
	return flaws;
}

/** An address within the site or the page, the web, or a mailbox. */
function isSafe(url: string): boolean {
	return /^(https?:\/\/|mailto:|\/(?!\/)|#)/.test(url);
}
