import type { Element, Root, RootContent } from 'hast';
import { walk } from '#lib/markdown/walk.ts';
import type { Footnote, KeyQuestion, MediaSource } from '../../record.ts';
import { writeCalls } from './block-notes.ts';
import { isInBlocks, withoutBlocks } from './blocks.ts';
import { takeEmbeds } from './embeds.ts';
import { takeFootnotes } from './footnotes.ts';
import { takeGuests } from './guests.ts';
import { takeKeyQuestions } from './key-questions.ts';
import { withParagraphs } from './paragraphs.ts';
import { parseHtml } from './plain-text.ts';
import { withoutShortcodes } from './shortcodes.ts';
import { treeToMarkdown } from './to-markdown.ts';
import type { Tell } from './unknown.ts';

/** A WordPress body, taken apart into what the archive keeps as data and what it keeps as text. */
export type Body = {
	markdown: string;
	footnotes: Footnote[];
	keyQuestions: KeyQuestion[];
	media: MediaSource[];
	/** `Nom, Nom | Organisation`, one group a line, where the text says who the guests are. */
	guests: string;
	/** Pictures that stood in the text and were left out of it. */
	pictures: number;
};

/** Beyond this a body is not something a person wrote. */
const MOST_CHARACTERS = 1_000_000;

/**
 * Reads a body as WordPress stores it: blocks, shortcodes, its own paragraphs, HTML.
 *
 * @param known providers of recordings that are known from elsewhere
 * @param tell hears of what could not be drawn
 * @returns null for a body too long or too deeply nested to be a text
 */
export function readBody(content: string, known: readonly string[], tell: Tell): Body | null {
	if (content.length > MOST_CHARACTERS || isTooDeep(content)) return null;
	try {
		return takeApart(content, known, tell);
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}

/** Elements that need no closing say nothing of depth. */
const UNCLOSED =
	/^(?:p|li|d[td]|t[rdh]|option|br|hr|img|input|source|track|wbr|col|embed|area|param)$/i;
const MOST_DEEP = 300;

/** Read before parsing: what is nested without end also takes the parser an endless time. */
function isTooDeep(html: string): boolean {
	let depth = 0;
	for (const [, closing, name = ''] of html.matchAll(/<(\/?)([a-z][a-z\d]{0,20})(?=[\s/>])/gi)) {
		if (!UNCLOSED.test(name)) depth = Math.max(0, depth + (closing ? -1 : 1));
		if (depth > MOST_DEEP) return true;
	}
	return false;
}

function takeApart(content: string, known: readonly string[], tell: Tell): Body {
	const bare = withoutShortcodes(withoutBlocks(content, tell), tell);
	const tree = parseHtml(isInBlocks(content) ? bare : withParagraphs(bare));
	unwrap(tree);
	tellLost(tree, tell);
	writeCalls(tree);
	const media = takeEmbeds(tree, known, tell);
	const pictures = countPictures(tree);
	const footnotes = takeFootnotes(tree);
	const keyQuestions = takeKeyQuestions(tree);
	const guests = takeGuests(tree);
	return { markdown: treeToMarkdown(tree), footnotes, keyQuestions, media, guests, pictures };
}

/** A body inside one frame of its own is read as if it stood alone. */
function unwrap(tree: Root): void {
	for (let depth = 0; depth < 10; depth++) {
		const said = tree.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
		const [only] = said;
		if (said.length !== 1 || only?.type !== 'element') return;
		if (!/^(?:div|section|article|main)$/.test(only.tagName)) return;
		tree.children = only.children;
	}
}

/** What is gone with all it holds, since it runs, asks or draws: to be told, whatever was in it. */
const LOST = /^(?:form|script|object|embed|applet|canvas|svg|math)$/;

function tellLost(tree: Root, tell: Tell): void {
	walk<RootContent, Element | Root>(tree, (node) => {
		if (node.type !== 'element' || !LOST.test(node.tagName)) return;
		tell('element', node.tagName, '', 0);
	});
}

function countPictures(node: Root | RootContent): number {
	if (!('children' in node)) return 0;
	if (node.type === 'element' && node.tagName === 'img') return 1;
	return node.children.reduce((sum, child) => sum + countPictures(child), 0);
}
