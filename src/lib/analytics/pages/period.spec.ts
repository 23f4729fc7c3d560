import { expect, test } from 'vitest';
import { periodBefore, periodKeys, publicKeys, publicPeriod, readPeriod } from './period.ts';

const LAST = '2026-11-21';
/** The first day that has figures. */
const FIRST = '2025-02-03';

test('the last 30 days are 30 days, the last one included', () => {
	expect(readPeriod(null, LAST)).toMatchObject({ from: '2026-10-23', to: LAST, unit: 'day' });
});

test('twelve months begin with a month, and end today', () => {
	expect(readPeriod('12-months', LAST)).toMatchObject({ from: '2025-12-01', to: LAST });
});

test('a year that goes on stops at its last whole day', () => {
	expect(readPeriod('2026', LAST)).toMatchObject({ from: '2026-01-01', to: LAST });
	expect(readPeriod('2025', LAST)).toMatchObject({ from: '2025-01-01', to: '2025-12-31' });
});

test('no other period is read than those that are offered, for which figures may be kept', () => {
	expect(periodKeys(LAST, FIRST)).toEqual(['30-days', '12-months', '2026', '2025']);
	expect(periodKeys(LAST, LAST)).toEqual(['30-days', '12-months', '2026']);
	expect(periodKeys(LAST, null)).toEqual(['30-days', '12-months', '2026']);
	for (const key of ['1999', '2027', '', '30', '2026-01-01']) {
		expect(readPeriod(key, LAST).key).toBe('30-days');
	}
});

test('a period is compared with as many days before it, a year with the same part of the one before', () => {
	expect(periodBefore(readPeriod(null, LAST))).toMatchObject({
		from: '2026-09-23',
		to: '2026-10-22'
	});
	expect(periodBefore(readPeriod('2026', LAST))).toMatchObject({
		from: '2025-01-01',
		to: '2025-11-21'
	});
	expect(
		periodBefore({ key: '2024', from: '2024-01-01', to: '2024-02-29', unit: 'month' }).to
	).toBe('2023-02-28');
});

test('what the public reads of a year or of 12 months grows by whole months only', () => {
	for (const key of ['12-months', '2026']) {
		const [one, next] = ['2026-11-20', '2026-11-21'].map((last) => publicPeriod(key, last, FIRST));
		expect(next).toEqual(one);
		expect(one).toMatchObject({ to: '2026-10-31', tables: { to: '2026-10-31' } });
	}
	expect(publicPeriod('2026', '2026-11-30', FIRST)?.to).toBe('2026-11-30');
	expect(publicPeriod('2025', LAST, FIRST)).toMatchObject({ from: '2025-01-01', to: '2025-12-31' });
});

test('the tables of the last 30 days cover four whole weeks, so that no day is told by two of them', () => {
	const tables = ['2026-11-15', '2026-11-20', '2026-11-21', '2026-11-22'].map(
		(last) => publicPeriod(null, last, FIRST)?.tables
	);
	const week = { from: '2026-10-19', to: '2026-11-15' };
	expect(tables).toEqual([week, week, week, { from: '2026-10-26', to: '2026-11-22' }]);
	expect(publicPeriod('30-days', LAST, FIRST)).toMatchObject({ from: '2026-10-23', to: LAST });
});

test('a public period that does not exist is none, and a year is one when its first month is over', () => {
	for (const key of ['1999', '2024', '2027', '', '30', '2026-11-21', '\0', '7-days']) {
		expect(publicPeriod(key, LAST, FIRST), key).toBeNull();
	}
	expect(publicPeriod('2026', '2026-01-30', FIRST)).toBeNull();
	expect(publicKeys('2026-01-31', FIRST)).toContain('2026');
});

test('until a month that has figures is over, the last 30 days are all there is', () => {
	for (const first of ['2026-11-22', '2026-11-02', null]) {
		expect(publicKeys('2026-11-29', first)).toEqual(['30-days']);
		expect(publicPeriod('12-months', '2026-11-29', first)).toBeNull();
	}
	expect(publicKeys('2026-11-30', '2026-11-22')).toEqual(['30-days', '12-months', '2026']);
});
