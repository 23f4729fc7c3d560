import { DRAWN_HEIGHT } from './columns.ts';

/**
 * The path of a line over columns, one point in the middle of each, on the same ground. Where a value
 * is unknown the line stops, and goes on at the next one: nothing is guessed between them.
 *
 * @returns the `d` of an SVG path; a point alone is drawn a column wide
 */
export function lineOf(values: readonly (number | null)[], top: number): string {
	return values.map((value, index) => step(values, value, index, top)).join('');
}

function step(
	values: readonly (number | null)[],
	value: number | null,
	index: number,
	top: number
): string {
	if (value === null) return '';
	const y = round(DRAWN_HEIGHT - (Math.max(0, value) / top) * DRAWN_HEIGHT);
	const before = values[index - 1] ?? null;
	if (before !== null) return `L${index + 0.5} ${y}`;
	const isAlone = (values[index + 1] ?? null) === null;
	return isAlone ? `M${index} ${y}h1` : `M${index + 0.5} ${y}`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
