import { describe, expect, test } from 'vitest';
import { addDays, daysFrom, followClock, wallClock } from './day.ts';

const PARIS = 'Europe/Paris';
const HOUR_MS = 3_600_000;
const at = (text: string) => Date.parse(text);

/** How many hours a day has on the wall, and how often each is met. */
function hoursOf(day: string, zone: string): string[] {
	const from = at(`${addDays(day, -1)}T12:00:00Z`);
	const moments = Array.from({ length: 60 }, (_, hour) => wallClock(from + hour * HOUR_MS, zone));
	// The clock of the wall is one object: what it said is copied when it says it.
	return moments.filter((moment) => moment.day === day).map(({ hour }) => hour);
}

test('a day ends at midnight on the wall, in winter and in summer', () => {
	expect(wallClock(at('2024-01-31T22:59:59Z'), PARIS)).toMatchObject({
		day: '2024-01-31',
		hour: '23'
	});
	expect(wallClock(at('2024-01-31T23:00:00Z'), PARIS)).toMatchObject({
		day: '2024-02-01',
		hour: '00'
	});
	expect(wallClock(at('2024-06-05T21:59:59Z'), PARIS)).toMatchObject({
		day: '2024-06-05',
		hour: '23'
	});
	expect(wallClock(at('2024-06-05T22:00:00Z'), PARIS)).toMatchObject({
		day: '2024-06-06',
		hour: '00'
	});
	expect(wallClock(at('2024-06-05T18:20:00Z'), 'Asia/Kathmandu').day).toBe('2024-06-06');
});

describe('where the clocks change', () => {
	test('in spring a day has 23 hours, and no two o’clock', () => {
		const hours = hoursOf('2024-03-31', PARIS);
		expect(hours).toHaveLength(23);
		expect(hours).not.toContain('02');
	});

	test('in autumn a day has 25 hours, and two o’clock twice', () => {
		const hours = hoursOf('2024-10-27', PARIS);
		expect(hours).toHaveLength(25);
		expect(hours.filter((hour) => hour === '02')).toHaveLength(2);
	});

	test('no day is missing from a year, nor there twice', () => {
		const days = daysFrom('2024-01-01', '2024-12-31');
		expect(new Set(days).size).toBe(366);
		expect(days).toContain('2024-03-31');
		expect(daysFrom('2024-06-06', '2024-06-05')).toEqual([]);
	});
});

describe('a clock that goes back', () => {
	test('over midnight opens no day again', () => {
		expect(followClock('2024-06-06', '2024-06-05')).toBe('2024-06-06');
		expect(followClock('2024-06-06', '2024-06-07')).toBe('2024-06-07');
	});

	test('by years was wrong before, and is followed', () => {
		expect(followClock('2099-01-01', '2024-06-06')).toBe('2024-06-06');
	});
});
