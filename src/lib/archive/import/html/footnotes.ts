import type { Element, Root, RootContent } from 'hast';
import type { Footnote } from '../../record.ts';
import { walk } from '#lib/markdown/walk.ts';
import { wordsOf } from './plain-text.ts';

/**
 * Takes the notes out of a body that wrote them by hand: paragraphs that begin with `(1)`, `[2]`…, for
 * numbers that the text before them calls. The calls stay in the text, between round brackets.
 */
const NOTE = /^\s*(\(\d{1,3}\)|\[\d{1,3}\])\s*(\S[^]*)$/;
const CALL = /\S\s*(\(\d{1,3}\)|\[\d{1,3}\])/g;
/** A line end inside a paragraph counts where a note begins after it. */
const LINE_END = /\n(?=\s*(?:\(\d{1,3}\)|\[\d{1,3}\])\s*\S)/;
const TITLE = /^(?:foot)?notes?(?: de bas de page)?\s*:?$/i;
const ADDRESS = /https?:\/\/[^\s<>()]+/;
const MOST_CHARACTERS = 20_000;

/** Removes the notes from the tree, with the title that stood over them, and gives them in their order. */
export function takeFootnotes(tree: Root): Footnote[] {
	const notes: Footnote[] = [];
	const called = callsBefore(tree);
	const taken = new Set<RootContent>();
	for (const node of tree.children) {
		const found = notesIn(node, called);
		notes.push(...found);
		if (found.length > 0) taken.add(node);
	}
	const said = tree.children.filter((node) => !isEmpty(node));
	for (const [index, node] of said.entries()) {
		const next = said.slice(index + 1).find((one) => !taken.has(one));
		const isOver = taken.has(said[index + 1] ?? node) && (!next || isHeading(next));
		if (isOver && isHeading(node) && TITLE.test(wordsOf(node).trim())) taken.add(node);
	}
	tree.children = tree.children.filter((node) => !taken.has(node));
	if (notes.length > 0) writeBracketCalls(tree, new Set(notes.map(({ label }) => label)));
	return notes.filter(({ label }, index) => notes.findIndex((n) => n.label === label) === index);
}

/** White space, or the empty paragraph that a parser makes of a stray closing. */
function isEmpty(node: RootContent): boolean {
	if (node.type === 'text') return node.value.trim() === '';
	return node.type === 'element' && node.tagName === 'p' && node.children.every(isEmpty);
}

const isHeading = (node: RootContent): boolean =>
	node.type === 'element' && /^h[1-6]$/.test(node.tagName);

/** A call is written `(2)` in the project's texts, wherever a note answers it. */
function writeBracketCalls(tree: Root, labels: ReadonlySet<string>): void {
	walk<RootContent, Element | Root>(tree, (node) => {
		if (node.type !== 'text') return;
		node.value = node.value.replace(/\[(\d{1,3})\]/g, (call, label: string) =>
			labels.has(label) ? `(${label})` : call
		);
	});
}

/** The numbers in brackets that stand inside sentences. */
function callsBefore(tree: Root): Set<string> {
	const calls = tree.children.flatMap((node) => [...wordsOf(node).matchAll(CALL)]);
	return new Set(calls.map(([, number]) => (number ?? '').slice(1, -1)));
}

/** The notes that a paragraph holds, one a line under their title if any; none unless every line is one. */
function notesIn(node: RootContent, called: ReadonlySet<string>): Footnote[] {
	if (node.type !== 'element' || node.tagName !== 'p') return [];
	const all = linesOf(node).filter(({ words }) => words.trim() !== '');
	const lines = all.length > 1 && TITLE.test(all[0]?.words.trim() ?? '') ? all.slice(1) : all;
	const notes = lines.map(({ words, link }) => {
		const [, mark = '', text = ''] = NOTE.exec(words) ?? [];
		const url = link ?? ADDRESS.exec(text)?.[0] ?? null;
		return { label: mark.slice(1, -1), ...noteOf(text, url), at: null };
	});
	return notes.every(({ label }) => called.has(label)) ? notes : [];
}

/** What a note says and where it leads; an address alone leads there, and says no more. */
export function noteOf(said: string, link: string | null): Pick<Footnote, 'text' | 'url'> {
	const text = said.trim().slice(0, MOST_CHARACTERS);
	const url = isAddress(link) ? link : null;
	return { text: text === url ? '' : text, url };
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
		else if (node.type === 'text') {
			const [rest = '', ...more] = node.value.split(LINE_END);
			if (last) last.words += rest;
			lines.push(...more.map((words) => ({ words, link: null })));
		} else if (last) {
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
