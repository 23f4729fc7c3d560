import type { Paragraph, Root, RootContent } from 'mdast';

/**
 * Places that a text keeps for something the page draws itself. A line of its own, `::campaign` or
 * `::campaign{name=support-2026}`, keeps one for a campaign's banner; anywhere else it is words, and so
 * it is behind a backslash.
 */
const LINE = /^::campaign(?:\{name=([a-z0-9]+(?:-[a-z0-9]+)*)\})?$/;

/** A place as the HTML carries it: only `render.ts` writes this, nothing typed can. */
const MARK = /<hr data-slot="campaign" data-name="([a-z0-9-]*)">/;

/** Part of a rendered text: HTML, or the place of a banner (an empty name is the current campaign). */
export type Piece = { html: string } | { campaign: string };

/** Marks, among a text's own blocks, those that keep a place. */
export function keepSlots(root: Root): void {
	root.children = root.children.map((node): RootContent => {
		const found = node.type === 'paragraph' ? LINE.exec(wordsOf(node)) : null;
		if (!found) return node;
		const hProperties = { dataSlot: 'campaign', dataName: found[1] ?? '' };
		return { type: 'thematicBreak', data: { hProperties } };
	});
}

/** The pieces of a rendered text, in order. */
export function splitAtSlots(html: string): Piece[] {
	const pieces = html.split(MARK).map((part, index): Piece => {
		return index % 2 ? { campaign: part } : { html: part.trim() };
	});
	return pieces.filter((piece) => !('html' in piece) || piece.html !== '');
}

/** A paragraph that is plain words, written without an escape: `\::campaign` is words. */
function wordsOf({ children }: Paragraph): string {
	const [only] = children;
	if (children.length !== 1 || only?.type !== 'text') return '';
	const { start, end } = only.position ?? {};
	const written = (end?.offset ?? 0) - (start?.offset ?? 0);
	return written === only.value.length ? only.value.trim() : '';
}
