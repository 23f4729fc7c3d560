import { expect, test } from 'vitest';
import { onOneParagraph, wallSize, type WallSize } from './size.ts';

/** A text of so many lines at the largest size, each smaller size taking a fifth of them away. */
const linesOf = (lines: number) => (size: WallSize) => Math.ceil(lines * 0.8 ** (size - 1));
const upTo = (lines: number, most: number) => (size: WallSize) => linesOf(lines)(size) <= most;

test('five lines at most at the largest size', () => {
	expect(wallSize(linesOf(5), upTo(5, 99))).toBe(1);
	expect(wallSize(linesOf(6), upTo(6, 99))).toBe(2);
});

test('then the largest size that holds the stage, and the smallest if none does', () => {
	expect(wallSize(linesOf(12), upTo(12, 8))).toBe(3);
	expect(wallSize(linesOf(99), () => false)).toBe(7);
});

test('line feeds become spaces on the wall, and no mark begins a line', () => {
	expect(onOneParagraph(' Signal\n\n\nou  Matrix ? ')).toBe('Signal ou Matrix\u202f?');
});
