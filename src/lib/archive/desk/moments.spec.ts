import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChapters, readMoment, writeChapters, writeMoment } from './moments.ts';

test('any moment of a recording comes back from its text, to the thousandth', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 359_999_000 }), (thousandths) => {
			expect(readMoment(writeMoment(thousandths / 1000))).toBeCloseTo(thousandths / 1000, 4);
		})
	);
});

test('no text at all makes the reading of chapters fail', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
			expect(Object.keys(readChapters(typed))).toHaveLength(1);
		})
	);
});

test('chapters are read in the order of their times, and empty lines are passed over', () => {
	const typed = '\n1:02:03  Les métadonnées \n\n4:05.5 Le début\n';
	const read = readChapters(typed);
	expect(read).toEqual({
		chapters: [
			{ at: 245.5, title: 'Le début' },
			{ at: 3723, title: 'Les métadonnées' }
		]
	});
	expect('chapters' in read && writeChapters(read.chapters)).toBe(
		'0:04:05.5 Le début\n1:02:03 Les métadonnées'
	);
});

test.each(['1:75 Trop', 'sans moment', '12:30'])('%s names its line', (line) => {
	expect(readChapters(`0:00 Début\n${line}`)).toEqual({ wrongLine: 2 });
});
