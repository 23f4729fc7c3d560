import { expect, test } from 'vitest';
import { daysFrom } from '../day.ts';
import type { FiguresOfDay } from '../figures.server.ts';
import { metricsFile } from './chatons.ts';

const day = (key: string, visits: number) => ({
	day: key,
	visits,
	views: visits * 3,
	visitors: visits,
	upperBound: false,
	bots: 7
});
const file = (days: FiguresOfDay[], last: string, withUnverified = false) =>
	metricsFile({ days, last, madeAt: '2026-02-03T04:00:00', version: '0.1.0', withUnverified });

test('the file says what it is, and the visits by month, week and day', () => {
	const days = [day('2026-01-31', 10), day('2026-02-01', 20), day('2026-02-02', 5)];
	expect(file(days, '2026-02-02')).toBe(
		[
			'file.class=Metrics',
			'file.protocol=ChatonsInfos-0.4',
			'file.datetime=2026-02-03T04:00:00',
			'file.generator=Terrasse 0.1.0',
			'metrics.http.visits.humans.2026.months=10,25',
			'metrics.http.visits.humans.2026.weeks=,,,,30,5',
			`metrics.http.visits.humans.2026.days=${','.repeat(30)}10,20,5`,
			''
		].join('\n')
	);
});

test('a day that was not counted is left empty, between days that were', () => {
	const uncounted = { ...day('2026-01-02', 0), visits: null, views: null, bots: null };
	const days = [day('2026-01-01', 3), uncounted, day('2026-01-03', 4)];
	expect(file(days, '2026-01-03')).toMatch(/humans\.2026\.days=3,,4\n/);
	expect(file(days, '2026-01-03')).toMatch(/humans\.2026\.months=7\n/);
});

test('what is not known is left empty, and is not a zero', () => {
	expect(file([day('2026-01-02', 0)], '2026-01-03')).toMatch(/humans\.2026\.days=,0,\n/);
});

test('every day of a year is in one week of that year', () => {
	for (const year of ['2024', '2025', '2026', '2027']) {
		const all = daysFrom(`${year}-01-01`, `${year}-12-31`);
		const text = file(
			all.map((one) => day(one, 1)),
			`${year}-12-31`
		);
		const weeks = /weeks=(.*)/.exec(text)?.[1]?.split(',').map(Number) ?? [];
		expect(weeks.reduce((sum, week) => sum + week, 0)).toBe(all.length);
		expect(weeks.length).toBeLessThanOrEqual(53);
	}
});

test('visitors are in no file, and names that were not verified only where they are asked for', () => {
	const days = [day('2026-01-01', 1)];
	expect(file(days, '2026-01-01')).not.toMatch(/hits|bots|visitors/);
	expect(file(days, '2026-01-01', true)).toMatch(/metrics\.http\.hits\.bots\.2026\.days=7/);
});
