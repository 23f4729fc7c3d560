import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastBefore } from './steps.ts';

test('the line of now is the last one that has begun', () => {
	const times = [0, 2.5, 10];
	expect([-1, 0, 2.4, 2.5, 9.9, 10, 500].map((at) => lastBefore(times, at))).toEqual([
		-1, 0, 0, 1, 1, 2, 2
	]);
	expect(lastBefore([], 3)).toBe(-1);
});

test('whatever the lines, it is the one that a look through all of them finds', () => {
	const seconds = fc.double({ min: 0, max: 1000, noNaN: true });
	fc.assert(
		fc.property(fc.array(seconds), seconds, (some, at) => {
			const times = some.toSorted((a, b) => a - b);
			expect(lastBefore(times, at)).toBe(times.findLastIndex((time) => time <= at));
		})
	);
});
