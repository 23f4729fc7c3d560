import type { Element, Root, RootContent } from 'hast';
import type { Footnote } from '../../record.ts';
import { wordsOf } from './plain-text.ts';

/**
 * Takes the notes out of a body that wrote them by hand: paragraphs that begin with `(1)`, `(2)`…, for
 * numbers that the text before them calls. The calls stay in the text as they are read.
 */
const NOTE = /^\s*\((\d{1,3})\)\s*(\S[^]*)$/;
const ADDRESS = /https?:\/\/[^\s<>()]+/;
const MOST_CHARACTERS = 20_000;

/** Removes the notes from the tree and gives them, in their order. */
export function takeFootnotes(tree: Root): Footnote[] {
	const notes: Footnote[] = [];
	const called = callsBefore(tree);
	tree.children = tree.children.filter((node) => {
		const found = notesIn(node, called);
		notes.push(...found);
		return found.length === 0;
	});
	return notes.filter(({ label }, index) => notes.findIndex((n) => n.label === label) === index);
}

/** The numbers in brackets that stand inside sentences. */
function callsBefore(tree: Root): Set<string> {
	const calls = tree.children.flatMap((node) => [...wordsOf(node).matchAll(/\S\s*\((\d{1,3})\)/g)]);
	return new Set(calls.map(([, number = '']) => number));
}

/** The notes that a paragraph holds, one a line; none unless every line is one. */
function notesIn(node: RootContent, called: ReadonlySet<string>): Footnote[] {
	if (node.type !== 'element' || node.tagName !== 'p') return [];
	const lines = linesOf(node).filter(({ words }) => words.trim() !== '');
	const notes = lines.map(({ words, link }) => {
		const [, label = '', text = ''] = NOTE.exec(words) ?? [];
		const url = link ?? ADDRESS.exec(text)?.[0] ?? null;
		return {
			label,
			text: text.trim().slice(0, MOST_CHARACTERS),
			url: isAddress(url) ? url : null,
			at: null
		};
	});
	return notes.every(({ label }) => called.has(label)) ? notes : [];
}

function isAddress(url: string | null): url is string {
	return url !== null && /^https?:\/\/\S+$/i.test(url) && url.length <= 2000 && URL.canParse(url);
}

type Line = { words: string; link: string | null };

function linesOf(paragraph: Element): Line[] {
	const lines: Line[] = [{ words: '', link: null }];
	for (const node of paragraph.children) {
		const last = lines.at(-1);
		if (node.type === 'element' && node.tagName === 'br') lines.push({ words: '', link: null });
		else if (last) {
			last.words += wordsOf(node);
			last.link ??= linkIn(node);
		}
	}
	return lines;
}

/** The address of the first link, as it is written. */
export function linkIn(node: Root | RootContent): string | null {
	if (!('children' in node)) return null;
	if (node.type === 'element' && node.tagName === 'a') {
		const { href } = node.properties;
		if (typeof href === 'string') return href.trim();
	}
	return node.children.map(linkIn).find((href) => href !== null) ?? null;
}
