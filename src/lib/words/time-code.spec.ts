import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asDuration, LONGEST_SECONDS, readTime, writeTime } from './time-code.ts';

test.each([
	['1:02:03', 3723],
	['0:00:00', 0],
	[' 4:05 ', 245],
	['59:59', 3599],
	['99:59:59', LONGEST_SECONDS]
])('%j is %i seconds', (typed, seconds) => {
	expect(readTime(typed)).toBe(seconds);
});

test.each([
	'',
	'12',
	'1:60',
	'60:00',
	'1:2:03',
	'1:60:00',
	'100:00:00',
	'-1:00',
	'1:00:00x',
	'１:00'
])('%j is not a place in a recording', (typed) => {
	expect(readTime(typed)).toBeNull();
});

test('what is written is read back', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: LONGEST_SECONDS }), (seconds) => {
			expect(readTime(writeTime(seconds))).toBe(seconds);
		})
	);
	expect(asDuration(3723)).toBe('PT1H2M3S');
});
