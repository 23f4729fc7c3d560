import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockIn, instantOf } from './clock.ts';

test('an instant is said on the clock of its zone', () => {
	expect(clockIn('Europe/Paris', '2024-06-05T16:30:45.999Z')).toBe('2024-06-05T18:30');
	expect(clockIn('Europe/Paris', '2024-12-31T23:30:00Z')).toBe('2025-01-01T00:30');
	expect(clockIn('America/Cayenne', '2024-06-05T00:30:00Z')).toBe('2024-06-04T21:30');
});

test('what is no date is none', () => {
	for (const text of [null, '', 'yesterday', '2024-13-01']) expect(clockIn('UTC', text)).toBe(null);
});

test('an hour of a zone is an instant, in summer, in winter and when clocks change', () => {
	const iso = (moment: string, zone = 'Europe/Paris') =>
		new Date(instantOf(moment, zone)).toISOString();
	expect(iso('2024-06-05T18:30')).toBe('2024-06-05T16:30:00.000Z');
	expect(iso('2024-12-05T18:30')).toBe('2024-12-05T17:30:00.000Z');
	expect(iso('2024-06-05')).toBe('2024-06-04T22:00:00.000Z');
	// Twice that night: the first. Never that night: an hour later on the clock.
	expect(iso('2024-10-27T02:30')).toBe('2024-10-27T00:30:00.000Z');
	expect(iso('2024-03-31T02:30')).toBe('2024-03-31T01:30:00.000Z');
	expect(iso('2024-03-31T03:30')).toBe('2024-03-31T01:30:00.000Z');
});

test('there and back, to the minute, wherever one is', () => {
	const zones = fc.constantFrom(
		'Europe/Paris',
		'America/Cayenne',
		'Pacific/Apia',
		'Asia/Kolkata',
		'UTC'
	);
	// Away from the weeks when clocks change: an hour that is there twice has two instants.
	const day = fc.constantFrom('2024-01-15', '2024-07-15', '1999-12-31', '2031-06-30');
	const minute = fc
		.nat(1439)
		.map(
			(all) =>
				`${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`
		);
	fc.assert(
		fc.property(zones, day, minute, (zone, date, hour) => {
			const moment = `${date}T${hour}`;
			expect(clockIn(zone, new Date(instantOf(moment, zone)).toISOString())).toBe(moment);
		})
	);
});
