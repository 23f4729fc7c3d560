import { expect, test } from 'vitest';
import { MOST_AN_HOUR, MOST_PATIENT_A_DAY, takePlace, WAIT_MS, type Place } from './pace.server.ts';

const AN_HOUR_MS = 3_600_000;
const flooded = (now: number) => Array.from({ length: MOST_AN_HOUR }, () => takePlace('', now));
const asked = (place: Place) => (place.kind === 'wait' ? place.ticket : '');

test('a flood does not close the form: whoever waits a minute comes in, once', () => {
	const now = Date.UTC(2026, 10, 22, 13);
	expect(flooded(now).every(({ kind }) => kind === 'taken')).toBe(true);
	const ticket = asked(takePlace('', now));
	expect(ticket).not.toBe('');
	expect(takePlace(ticket, now + WAIT_MS - 1)).toEqual({ kind: 'wait', ticket });
	expect(takePlace(ticket, now + WAIT_MS)).toEqual({ kind: 'taken' });
	expect(asked(takePlace(ticket, now + WAIT_MS))).not.toBe(ticket);
	for (const forged of [`${now - WAIT_MS}.${'0'.repeat(16)}.${'0'.repeat(64)}`, 'x'])
		expect(takePlace(forged, now + WAIT_MS).kind).toBe('wait');
	expect(takePlace('', now + AN_HOUR_MS + 1)).toEqual({ kind: 'taken' });
});

test('those who wait have a limit of their own, a day', () => {
	const now = Date.UTC(2026, 10, 24, 13);
	flooded(now);
	for (let i = 0; i < MOST_PATIENT_A_DAY; i += 1)
		expect(takePlace(asked(takePlace('', now)), now + WAIT_MS).kind).toBe('taken');
	expect(takePlace('', now + WAIT_MS)).toEqual({ kind: 'full' });
});
