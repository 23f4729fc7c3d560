/**
 * Where the columns of a drawing stand: one for each value, from the left, on a ground of one unit a
 * column and 100 units high. What is drawn is what is written beside it, nothing is smoothed.
 */
export type Column = { x: number; y: number; width: number; height: number };

export const DRAWN_HEIGHT = 100;
const GAP = 0.2;

/** The first round number that no value passes, at least 1: three quarters of the place are used. */
export function roundTop(values: readonly (number | null)[]): number {
	const most = Math.max(1, ...values.map((value) => value ?? 0));
	const step = 10 ** Math.floor(Math.log10(most));
	return (
		[1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((times) => times * step).find((top) => top >= most) ?? most
	);
}

/** The columns of some values, in their order; an unknown value has a column of no height. */
export function columnsOf(values: readonly (number | null)[], top: number): Column[] {
	return values.map((value, index) => {
		const height = (Math.max(0, value ?? 0) / top) * DRAWN_HEIGHT;
		return { x: index + GAP / 2, y: DRAWN_HEIGHT - height, width: 1 - GAP, height };
	});
}

/** What a bar takes of its line, in per cent, next to the longest one. */
export function shareOf(value: number, most: number): number {
	return most > 0 ? Math.round((Math.max(0, value) / most) * 1000) / 10 : 0;
}
