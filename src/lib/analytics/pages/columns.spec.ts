import { expect, test } from 'vitest';
import { spansOf } from './columns.ts';
import { readPeriod } from './period.ts';

const day = (key: string, visits: number, visitors: number | null = null, upperBound = false) => ({
	day: key,
	visits,
	views: visits * 2,
	visitors,
	upperBound,
	bots: 1
});

test('a day without figures was not counted, which is not zero, and of the days before the first nothing is said', () => {
	const days = [day('2026-11-18', 4), day('2026-11-20', 6)];
	const spans = spansOf({ days }, readPeriod(null, '2026-11-21'));
	expect(spans.map(({ key, visits }) => [key, visits])).toEqual([
		['2026-11-18', 4],
		['2026-11-19', null],
		['2026-11-20', 6],
		['2026-11-21', null]
	]);
});

test('a month adds up its visits; its visitors are those of an average day, for nobody knows who came back', () => {
	const days = [day('2026-10-30', 10, 8), day('2026-10-31', 20, 12, true), day('2026-11-01', 5)];
	const spans = spansOf({ days }, { ...readPeriod('12-months', '2026-11-01') });
	expect(spans).toEqual([
		{ key: '2026-10', visits: 30, views: 60, bots: 2, visitors: 10, upperBound: true },
		{ key: '2026-11', visits: 5, views: 10, bots: 1, visitors: null, upperBound: false }
	]);
});

test('without figures there is nothing to draw', () => {
	expect(spansOf({ days: [] }, readPeriod(null, '2026-11-21'))).toEqual([]);
});
