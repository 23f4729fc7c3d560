import type { Element, Root, RootContent } from 'hast';
import * as v from 'valibot';
import type { Footnote } from '../../record.ts';
import { walk } from '#lib/markdown/walk.ts';
import { linkIn, noteOf } from './footnotes.ts';
import { parseHtml, plainText, wordsOf } from './plain-text.ts';

/**
 * The notes of WordPress' block editor (core/footnotes, since 6.3): calls in the text that name their
 * note, the notes as JSON in the post's metadata.
 */
const Notes = v.array(v.object({ id: v.string(), content: v.string() }));
const MOST = 500;

/** Writes each call as this project's texts write theirs: `un mot (1)`. */
export function writeCalls(tree: Root): void {
	walk<RootContent, Element | Root>(tree, (node) => {
		if (node.type !== 'element' || node.tagName !== 'sup') return;
		const number = wordsOf(node).trim();
		if (!('dataFn' in node.properties) || !/^\d{1,3}$/.test(number)) return;
		return [{ type: 'text', value: ` (${number})` }];
	});
}

/** The notes of a post, in the order of their numbers; none where the JSON is not that. */
export function blockNotes(json: string): Footnote[] {
	if (json === '') return [];
	const read = v.safeParse(Notes, parsed(json));
	if (!read.success) return [];
	return read.output.slice(0, MOST).flatMap(({ content }, index) => {
		const text = plainText(content).slice(0, 20_000);
		const url = linkIn(parseHtml(content)) ?? /https?:\/\/[^\s<>()]+/.exec(text)?.[0] ?? null;
		return text ? [{ label: String(index + 1), ...noteOf(text, url), at: null }] : [];
	});
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return null;
	}
}
