import { hitsIn, type Hit, type Sought } from './hits.ts';

/** A text in pieces, those that answer the question marked. */
export type Marked = readonly { text: string; hit: boolean }[];

/** In characters. */
const EXCERPT = 220;
const BEFORE = 60;
/** How much of a long text is read for an excerpt. */
const MOST_READ = 30_000;

/** A whole text, marked. */
export function mark(text: string, language: string, what: Sought): Marked {
	return cut(text, 0, text.length, hitsIn(text, language, what));
}

/** The part of a text around its first answer, or its beginning, marked; whole words. */
export function excerpt(text: string, language: string, what: Sought): Marked {
	const hits = hitsIn(text.slice(0, MOST_READ), language, what);
	const first = hits[0]?.from ?? 0;
	const from = first + BEFORE > EXCERPT ? spaceAfter(text, first - BEFORE) : 0;
	const to = from + EXCERPT < text.length ? wordEnd(text, from + EXCERPT) : text.length;
	const pieces = cut(text, from, to, hits);
	const ellipsis = (isThere: boolean) => (isThere ? [{ text: '…', hit: false }] : []);
	return [...ellipsis(from > 0), ...pieces, ...ellipsis(to < text.length)];
}

function cut(text: string, from: number, to: number, hits: readonly Hit[]): Marked {
	const pieces: { text: string; hit: boolean }[] = [];
	let done = from;
	const upTo = (place: number, hit: boolean) => {
		if (place > done) pieces.push({ text: text.slice(done, place), hit });
		done = Math.max(done, place);
	};
	for (const hit of hits) {
		if (hit.from < done || hit.to > to) continue;
		upTo(hit.from, false);
		upTo(hit.to, true);
	}
	upTo(to, false);
	return pieces;
}

function spaceAfter(text: string, at: number): number {
	const space = text.indexOf(' ', at);
	return space < 0 || space > at + BEFORE ? wholeSign(text, at) : space + 1;
}

function spaceBefore(text: string, at: number): number {
	const space = text.lastIndexOf(' ', at);
	return space < at - BEFORE ? wholeSign(text, at) : space;
}

/** Where a text may be cut: a mark that announces what follows goes with it. */
function wordEnd(text: string, at: number): number {
	let end = spaceBefore(text, at);
	while (/[\s:;,(«–—]/.test(text[end - 1] ?? '')) end--;
	return end;
}

/** Never between the two halves of a sign outside the basic plane. */
const wholeSign = (text: string, at: number): number =>
	/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
