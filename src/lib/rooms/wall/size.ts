import { shownText } from '../shown-text.ts';

/**
 * The size of the wall's question: the largest at which it holds five lines, or else the largest at
 * which it holds the stage at all. Sizes are names; the component gives each its `cqi`.
 */
export const WALL_SIZES = [1, 2, 3, 4, 5, 6, 7] as const;

export type WallSize = (typeof WALL_SIZES)[number];

const MOST_LINES = 5;

/**
 * Finds the size by trying.
 *
 * @param lines how many lines the text makes at a size; @param fits whether it holds the stage
 */
export function wallSize(
	lines: (size: WallSize) => number,
	fits: (size: WallSize) => boolean
): WallSize {
	const [largest] = WALL_SIZES;
	if (fits(largest) && lines(largest) <= MOST_LINES) return largest;
	return WALL_SIZES.slice(1).find(fits) ?? 7;
}

/** One paragraph: on a wall, line feeds are room lost. No-break spaces stay. */
export const onOneParagraph = (text: string): string =>
	shownText(text.trim().replace(/[^\S\u00a0\u202f]+/gu, ' '));
