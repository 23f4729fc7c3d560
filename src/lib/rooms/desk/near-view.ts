/**
 * Which items of a long list are near what one sees. Only those are drawn; in the place of the others
 * stand gaps of their height, measured when they were drawn last, guessed until then.
 */

/** A stretch of a list, in pixels from its top. */
export type Band = { readonly top: number; readonly bottom: number };

/** Drawn always: what a screen reader or the keyboard comes in by, wherever the list is. */
const FIRST = 2;

/** One item to draw: its index, and the pixels that undrawn items take before it. */
export type Drawn = { at: number; gap: number };

/**
 * Chooses what to draw.
 *
 * @param heights of all items, in order, in pixels
 * @param held the index of the item in hand, -1 for none: it and its neighbours are drawn wherever
 * they are, so that nothing written under it is lost and the keys can walk on
 * @returns what to draw, in order, and the pixels that undrawn items take after the last
 */
export function nearView(
	heights: readonly number[],
	{ top, bottom }: Band,
	held: number
): { drawn: Drawn[]; rest: number } {
	const drawn: Drawn[] = [];
	let y = 0;
	let gap = 0;
	for (const [at, height] of heights.entries()) {
		const isNear = y + height > top && y < bottom;
		const isHeld = held >= 0 && Math.abs(at - held) <= 1;
		if (isNear || isHeld || at < FIRST) {
			drawn.push({ at, gap });
			gap = 0;
		} else gap += height;
		y += height;
	}
	return { drawn, rest: gap };
}
