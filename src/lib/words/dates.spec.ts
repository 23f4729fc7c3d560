import { expect, test } from 'vitest';
import { clock, hour, longDay, looseDay } from './dates.ts';

test('a day is said in words and stays the day of its place', () => {
	expect(longDay('fr', '2024-06-05')).toBe('mercredi 5\u00a0juin 2024');
	expect(longDay('en', '2024-06-05')).toBe('Wednesday 5\u00a0June 2024');
	expect(longDay('fr', '2024-05-01')).toBe('mercredi 1er\u00a0mai 2024');
});

test('a date is as precise as it is known', () => {
	expect(looseDay('fr', '2024-06-01')).toBe('1er\u00a0juin 2024');
	expect(looseDay('fr', '2024-06-21')).toBe('21\u00a0juin 2024');
	expect(looseDay('fr', '2024-06')).toBe('juin 2024');
	expect(looseDay('en', '2024')).toBe('2024');
	expect(looseDay('en', '2024-06-05')).toBe('5\u00a0June 2024');
});

test('an hour is written the way the language writes it', () => {
	expect(hour('fr', '18:30')).toBe('18\u00a0h\u00a030');
	expect(hour('fr', '09:00')).toBe('9\u00a0h');
	expect(hour('en', '18:30')).toBe('18:30');
});

test('the clock is the one of the place', () => {
	const when = { day: '2024-06-05', zone: 'Europe/Paris' };
	expect(clock('fr', when)).toBe('heure d’été d’Europe centrale');
	expect(clock('en', when)).toBe('Central European Summer Time');
	expect(clock('fr', { ...when, day: '2024-12-05' })).toBe('heure normale d’Europe centrale');
});
