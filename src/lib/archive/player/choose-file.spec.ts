import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseFile } from './choose-file.ts';

const files = [1080, 240, 720, 360, 480].map((height) => ({
	...{ url: `https://video.example.org/${height}.mp4`, type: 'video/mp4' },
	height
}));
const chosen = (pixels: number, line = {}) => chooseFile(files, pixels, line, () => true)?.height;

test('the file fills its place and is no larger than that', () => {
	expect([chosen(180), chosen(360), chosen(500), chosen(3000)]).toEqual([240, 360, 720, 1080]);
});

test('a slow line, or a reader who saves data, gets a smaller one', () => {
	expect(chosen(1080, { saveData: true })).toBe(360);
	expect(chosen(1080, { downlink: 0.8 })).toBe(360);
	expect(chosen(1080, { downlink: 2 })).toBe(480);
	expect(chosen(1080, { downlink: 5 })).toBe(720);
});

test('what the browser cannot play is not chosen', () => {
	expect(chooseFile(files, 500, {}, () => false)).toBeNull();
	expect(chooseFile([], 500, {}, () => true)).toBeNull();
});

test('one of the files is chosen whatever the screen and the line, even of unknown height', () => {
	const heights = fc.array(fc.option(fc.nat(2160), { nil: null }), { minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(
			heights,
			fc.nat(5000),
			fc.double({ min: 0, noNaN: true }),
			(tall, pixels, speed) => {
				const some = tall.map((height) => ({ url: '', type: 'video/mp4', height }));
				expect(chooseFile(some, pixels, { downlink: speed }, () => true)).not.toBeNull();
			}
		)
	);
});
