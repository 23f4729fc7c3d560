import { createHash } from 'node:crypto';
import type { BroadcastSummary } from '../list/broadcast-summary.ts';
import { instantOf } from '../clock.ts';

/**
 * What is to come, as iCalendar (RFC 5545). Instants are in UTC, so that no calendar has to know our
 * zones; a day without its hour is a whole day.
 */
export type Calendar = {
	name: string;
	/** The host of the site, which makes its identifiers its own. */
	host: string;
	/** The page of a broadcast. */
	address: (slug: string) => string;
	broadcasts: readonly BroadcastSummary[];
};

/** Octets of a line, its end not counted (section 3.1). */
const MOST_OCTETS = 75;

/** Writes the calendar; a broadcast without a date is not in it. */
export function writeCalendar({ name, host, address, broadcasts }: Calendar): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Terrasse//Terrasse//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		// RFC 7986, and the older name that more calendars read.
		`NAME:${escape(name)}`,
		`X-WR-CALNAME:${escape(name)}`,
		'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
		...broadcasts.flatMap((one) => event(one, host, address(one.slug))),
		'END:VCALENDAR'
	];
	return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function event(one: BroadcastSummary, host: string, address: string): string[] {
	if (one.startsAt === null) return [];
	const people = one.people.map(({ as, name }) => as ?? name).join(', ');
	const text = [one.summary, people, address].filter(Boolean).join('\n\n');
	return [
		'BEGIN:VEVENT',
		// Not the slug itself: an identifier outlives what it was made of (section 3.8.4.7).
		`UID:${createHash('sha256').update(one.slug).digest('hex').slice(0, 32)}@${host}`,
		`DTSTAMP:${utc(one.changedAt)}`,
		`LAST-MODIFIED:${utc(one.changedAt)}`,
		...when(one.startsAt, one.zone, one.duration),
		`SUMMARY:${escape(one.title)}`,
		`DESCRIPTION:${escape(text)}`,
		`URL:${address}`,
		'STATUS:CONFIRMED',
		'TRANSP:OPAQUE',
		...(one.tags.length > 0
			? [`CATEGORIES:${one.tags.map(({ name }) => escape(name)).join(',')}`]
			: []),
		'END:VEVENT'
	];
}

function when(startsAt: string, zone: string, duration: number | null): string[] {
	if (startsAt.length === 10) return [`DTSTART;VALUE=DATE:${startsAt.replaceAll('-', '')}`];
	const start = instantOf(startsAt, zone);
	return [`DTSTART:${utc(start)}`, ...(duration ? [`DTEND:${utc(start + duration * 1000)}`] : [])];
}

/** `20240605T163000Z` */
const utc = (at: number): string =>
	new Date(at).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');

/** Text, section 3.3.11; control characters have no place in it. */
const escape = (text: string): string =>
	text
		.toWellFormed()
		.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')

		.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
		.replace(/[\\;,]/g, '\\$&')
		.replaceAll('\n', '\\n');

/** Cuts a line between characters, never inside one; what follows begins with a space. */
function fold(line: string): string {
	let [folded, octets] = ['', 0];
	for (const sign of line) {
		const size = Buffer.byteLength(sign);
		if (octets + size > MOST_OCTETS) {
			folded += '\r\n ';
			octets = 1;
		}
		folded += sign;
		octets += size;
	}
	return folded;
}
