import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSame, readRange } from './ranges.ts';

test('the examples of the standard', () => {
	expect(readRange('bytes=0-499', 10_000)).toEqual({ from: 0, to: 499 });
	expect(readRange('bytes=500-999', 10_000)).toEqual({ from: 500, to: 999 });
	expect(readRange('bytes=-500', 10_000)).toEqual({ from: 9500, to: 9999 });
	expect(readRange('bytes=9500-', 10_000)).toEqual({ from: 9500, to: 9999 });
});

test('a place past the end is not there; a range that makes no sense is the whole', () => {
	expect(readRange('bytes=10000-', 10_000)).toBe('unsatisfiable');
	expect(readRange('bytes=-0', 10_000)).toBe('unsatisfiable');
	expect(readRange('bytes=0-', 0)).toBe('unsatisfiable');
	for (const odd of [null, '', 'bytes=-', 'bytes=5-1', 'bytes=a-b', 'items=0-1', 'bytes=0-1,5-6'])
		expect(readRange(odd, 10_000), String(odd)).toBeNull();
});

test('whatever is asked, what is answered lies within the file', () => {
	const header = fc.oneof(
		fc.string(),
		fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => `bytes=${a}-${b}`),
		fc.nat().map((a) => `bytes=${a}-`),
		fc.nat().map((a) => `bytes=-${a}`)
	);
	fc.assert(
		fc.property(header, fc.nat(100_000), (asked, size) => {
			const range = readRange(asked, size);
			if (range === null || range === 'unsatisfiable') return;
			expect(range.from).toBeGreaterThanOrEqual(0);
			expect(range.from).toBeLessThanOrEqual(range.to);
			expect(range.to).toBeLessThan(size);
		})
	);
});

test('a range goes with the very file it began with', () => {
	expect([isSame(null, '"a"'), isSame('"a"', '"a"')]).toEqual([true, true]);
	expect([isSame('"b"', '"a"'), isSame('Wed, 05 Jun 2024 16:30:00 GMT', '"a"')]).toEqual([
		false,
		false
	]);
});
