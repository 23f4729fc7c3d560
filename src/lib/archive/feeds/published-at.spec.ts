import { expect, test } from 'vitest';
import { publishedAt } from './published-at.ts';

/** The day that a reader's calendar shows. */
const dayIn = (timeZone: string, at: number) =>
	new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);

test('a day without an hour is that day for readers on both sides of the world, and the day before for none', () => {
	for (const zone of ['Europe/Paris', 'Pacific/Auckland', 'America/Martinique', 'UTC']) {
		const at = publishedAt('2024-06-05', zone);
		for (const there of ['Etc/GMT+12', 'America/New_York', 'UTC', 'Asia/Tokyo', 'Etc/GMT-11']) {
			expect([there, dayIn(there, at)]).toEqual([there, '2024-06-05']);
		}
		expect(dayIn('Etc/GMT-14', at) >= '2024-06-05').toBe(true);
	}
});

test('an hour is the one of its zone', () => {
	expect(new Date(publishedAt('2024-06-05T18:30', 'Europe/Paris')).toISOString()).toBe(
		'2024-06-05T16:30:00.000Z'
	);
});
