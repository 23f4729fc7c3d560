import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearView } from './near-view.ts';

const tall = (count: number, height = 100) => Array.from({ length: count }, () => height);
const indices = (...of: Parameters<typeof nearView>) => nearView(...of).drawn.map(({ at }) => at);

test('of two thousand, only the first and what touches the view are drawn, between gaps', () => {
	const { drawn, rest } = nearView(tall(2000), { top: 1000, bottom: 1300 }, -1);
	expect(drawn).toEqual([
		{ at: 0, gap: 0 },
		{ at: 1, gap: 0 },
		{ at: 10, gap: 800 },
		{ at: 11, gap: 0 },
		{ at: 12, gap: 0 }
	]);
	expect(rest).toBe((2000 - 13) * 100);
});

test('a list shorter than the view is drawn whole', () => {
	expect(nearView(tall(3), { top: -600, bottom: 1400 }, -1)).toEqual({
		drawn: [0, 1, 2].map((at) => ({ at, gap: 0 })),
		rest: 0
	});
});

test('what one holds stays drawn with its neighbours, however far one has scrolled', () => {
	expect(indices(tall(100), { top: 0, bottom: 150 }, 50)).toEqual([0, 1, 49, 50, 51]);
	expect(indices(tall(100), { top: 0, bottom: 150 }, 99)).toEqual([0, 1, 98, 99]);
	expect(indices(tall(100), { top: 9000, bottom: 9100 }, 0)).toEqual([0, 1, 90]);
});

test('whatever the heights, gaps and items together are as tall as the list', () => {
	const height = fc.integer({ min: 1, max: 900 });
	const place = fc.integer({ min: -1000, max: 100_000 });
	fc.assert(
		fc.property(fc.array(height), place, fc.integer({ min: -1, max: 120 }), (all, top, held) => {
			const { drawn, rest } = nearView(all, { top, bottom: top + 900 }, held);
			const seen = drawn.reduce((sum, { at, gap }) => sum + gap + (all[at] ?? NaN), 0);
			expect(seen + rest).toBe(all.reduce((sum, each) => sum + each, 0));
			expect(drawn.map(({ at }) => at)).toEqual(
				[...new Set(drawn.map(({ at }) => at))].sort((a, b) => a - b)
			);
		})
	);
});
