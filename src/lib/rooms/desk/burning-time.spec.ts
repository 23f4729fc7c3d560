import { expect, test } from 'vitest';
import { defaultBurning, fromLocalInput, toLocalInput } from './burning-time.ts';
import { delayParts } from './delay.ts';

const HOUR = 3_600_000;
const local = (text: string) => new Date(text).getTime();
const now = local('2024-06-05T17:40');

test.each([
	[
		'a day after the end that is written',
		{ day: '2024-06-05', start: '18:30', end: '21:30' },
		'2024-06-06T22:00'
	],
	[
		'three hours and a day after the start',
		{ day: '2024-06-05', start: '18:00' },
		'2024-06-06T21:00'
	],
	[
		'past midnight, the day after',
		{ day: '2024-06-05', start: '22:00', end: '01:00' },
		'2024-06-07T01:00'
	],
	['for an evening long over, from now', { day: '2023-01-01', start: '18:00' }, '2024-06-06T21:00'],
	['for no evening at all, from now', undefined, '2024-06-06T21:00']
])('a room burns %s', (_, evening, expected) => {
	expect(toLocalInput(defaultBurning(evening, now))).toBe(expected);
});

test('a time typed is taken if it is to come and within thirty days', () => {
	expect(fromLocalInput('2024-06-05T18:40', now)).toBe((now + HOUR) / 1000);
	expect(fromLocalInput('2024-06-05T17:40', now)).toBeNull();
	expect(fromLocalInput('2024-08-05T17:40', now)).toBeNull();
	expect(fromLocalInput('', now)).toBeNull();
});

test('a delay is said in two units at most', () => {
	const said = (minutes: number) =>
		delayParts(minutes)
			.map(({ unit, n }) => `${n} ${unit}`)
			.join(' ');
	expect(said(0)).toBe('0 minutes');
	expect(said(59)).toBe('59 minutes');
	expect(said(60)).toBe('1 hours');
	expect(said(185)).toBe('3 hours 5 minutes');
	expect(said(1440 + 185)).toBe('1 days 3 hours');
});
