import { describe, expect, test } from 'vitest';
import { freshArchive, recordOf } from '../archive.fixture.server.ts';
import { writeBroadcast } from '../store.server.ts';
import { writeCalendar } from './calendar.ts';
import { HOSTILE, writeHostile } from './feeds.fixture.server.ts';
import { WHOLE_ARCHIVE } from './place.server.ts';
import { comingOf } from './read-feed.server.ts';

freshArchive();

const write = () =>
	writeCalendar({
		name: 'Archives',
		host: 'terrasse.example',
		address: (slug) => `https://terrasse.example/archives/${slug}`,
		broadcasts: comingOf(WHOLE_ARCHIVE)
	});
/** Lines unfolded, as a calendar reads them. */
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar of what is to come', () => {
	test('says an hour in UTC, a day as a day, and nothing of what is published', () => {
		writeBroadcast(
			recordOf({
				slug: 'evening',
				title: 'Soirée',
				status: 'scheduled',
				startsAt: '2099-06-05T18:30',
				duration: 5400
			})
		);
		writeBroadcast(
			recordOf({ slug: 'day', title: 'Journée', status: 'scheduled', startsAt: '2099-07-14' })
		);
		writeBroadcast(recordOf({ slug: 'past', title: 'Passée', startsAt: '2024-06-05' }));
		const said = lines(write());
		expect(said).toContain('DTSTART:20990605T163000Z');
		expect(said).toContain('DTEND:20990605T180000Z');
		expect(said).toContain('DTSTART;VALUE=DATE:20990714');
		expect(said).toContain('STATUS:CONFIRMED');
		expect(said.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
		expect(said.join()).not.toContain('Passée');
	});

	test('keeps the identifier of a broadcast whatever else changes', () => {
		const record = { slug: 'a', status: 'scheduled' as const, startsAt: '2099-06-05T18:30' };
		const uid = () => lines(write()).find((line) => line.startsWith('UID:'));
		writeBroadcast(recordOf({ ...record, title: 'Avant' }));
		const before = uid();
		writeBroadcast(recordOf({ ...record, title: 'Après', startsAt: '2099-06-06T18:30' }));
		expect(uid()).toBe(before);
	});

	test('no line is over 75 octets, and no character is cut in two', () => {
		const title = 'é𝒳—'.repeat(80);
		writeBroadcast(
			recordOf({ slug: 'a', title, status: 'scheduled', startsAt: '2099-06-05T18:30' })
		);
		const text = write();
		for (const line of text.split('\r\n')) {
			expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
			expect(line).not.toContain('\ufffd');
		}
		expect(lines(text)).toContain(`SUMMARY:${title}`);
	});

	test('a text that tries to be a line of its own stays a text', () => {
		writeHostile('scheduled');
		const said = lines(write());
		expect(said.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(HOSTILE.length);
		expect(said.filter((line) => /^(ATTENDEE|SUMMARY:forged)/.test(line))).toEqual([]);
		for (const line of said) expect(line).toMatch(/^([A-Z-]+[;:]|$)/);

		expect(said.join('')).not.toMatch(/[\u0000-\u001f\u007f]/);
	});
});
