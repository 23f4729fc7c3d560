import { expect, test } from 'vitest';
import { columnsOf, DRAWN_HEIGHT, roundTop, shareOf } from './columns.ts';
import { lineOf } from './line.ts';

const VISITS = [12, 0, 47, null, 33];

test('a column is as high as its number: the drawing and the table say the same', () => {
	const top = roundTop(VISITS);
	const drawn = columnsOf(VISITS, top).map(({ height }) => (height / DRAWN_HEIGHT) * top);
	expect(drawn.map((height) => Math.round(height))).toEqual(VISITS.map((value) => value ?? 0));
});

test('columns stand on the ground, in order, and never over each other', () => {
	const columns = columnsOf(VISITS, roundTop(VISITS));
	for (const [index, { x, y, width, height }] of columns.entries()) {
		expect(y + height).toBe(DRAWN_HEIGHT);
		expect(x).toBeGreaterThan(index);
		expect(x + width).toBeLessThan(index + 1);
	}
});

test('the scale is the first round number that no value passes', () => {
	expect([[0], [1], [3], [47], [51], [100], [1234]].map(roundTop)).toEqual([
		1, 1, 3, 50, 60, 100, 1500
	]);
});

test('a number that noise brought under zero is drawn as nothing, not upside down', () => {
	expect(columnsOf([-4], 10)[0]?.height).toBe(0);
	expect(shareOf(-4, 10)).toBe(0);
});

test('a line stops where nothing is known, and guesses nothing', () => {
	expect(lineOf([0, 10, null, 5], 10)).toBe('M0.5 100L1.5 0M3 50h1');
});

test('the longest bar takes its whole line, the others their share', () => {
	expect([shareOf(40, 40), shareOf(10, 40), shareOf(0, 0)]).toEqual([100, 25, 0]);
});
