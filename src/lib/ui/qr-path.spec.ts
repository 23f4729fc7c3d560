import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { qrPath } from './qr-path.ts';

const PIXELS = 4;

/** Paints the path's rectangles on white, the way a screen would. */
function paint({ size, path }: { size: number; path: string }): Uint8ClampedArray {
	const side = size * PIXELS;
	const image = new Uint8ClampedArray(side * side * 4).fill(255);
	for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		for (let row = 0; row < PIXELS; row++) {
			const start = ((Number(y) * PIXELS + row) * side + Number(x) * PIXELS) * 4;
			for (let p = 0; p < Number(run) * PIXELS; p++) image.set([0, 0, 0], start + p * 4);
		}
	}
	return image;
}

test.each([
	'https://terrasse.example.org/s/TERRASSE#v1.RjYBVgp9mJGCh5HAWXkVY2JMjmJmvzpvPeXfvzYqGDQ',
	'Où ?'
])('a camera reads back what was drawn: %s', (text) => {
	const drawn = qrPath(text);
	const side = drawn.size * PIXELS;
	expect(jsQR(paint(drawn), side, side)?.data).toBe(text);
});

test('four white squares surround the code', () => {
	const { size, path } = qrPath('TERRASSE');
	const squares = Array.from(path.matchAll(/M(\d+) (\d+)h(\d+)/g), ([, x, y, run]) => ({
		left: Number(x),
		right: Number(x) + Number(run),
		y: Number(y)
	}));
	expect(Math.min(...squares.map(({ left }) => left))).toBe(4);
	expect(Math.max(...squares.map(({ right }) => right))).toBe(size - 4);
	expect(Math.min(...squares.map(({ y }) => y))).toBe(4);
	expect(Math.max(...squares.map(({ y }) => y))).toBe(size - 5);
});
