import Sqlite from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { leave, RULES, temporaryFigures } from './analytics.fixture.server.ts';
import { dayBook, everyMinute, figuresAhead, saltSince, stopCounting } from './day-book.server.ts';
import { exactFigures } from './figures.server.ts';
import { rulesFrom } from './rules.server.ts';
import { purgeFigures, readDay } from './store.server.ts';

const folder = temporaryFigures();
const at = (text: string) => Date.parse(text);
const NOON = at('2024-06-05T10:00:00Z');
const HOUR_MS = 3_600_000;

afterEach(() => {
	stopCounting();
	rulesFrom(() => RULES);
	for (const table of ['day', 'count', 'noise']) database().exec(`delete from analytics_${table}`);
});

/** What another process finds in the data file, as a power cut would leave it. */
function onDisk(day: string) {
	const other = new Sqlite(join(folder, 'terrasse.sqlite'), { readonly: true });
	const row = other.prepare('select * from analytics_day where day = ?').get(day);
	other.close();
	return row;
}

const isOnDisk = (text: string) =>
	readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text));

function arriveFrom(host: string, times: number) {
	const headers = { 'sec-fetch-site': 'cross-site', referer: `https://${host}/page?of=someone` };
	for (let time = 0; time < times; time++) leave({ headers, address: `192.0.2.${time}` }, NOON);
}

describe('a host that leads here', () => {
	test('four times leaves no trace on the disk, five times leaves its name', () => {
		arriveFrom('four-times.example', 4);
		arriveFrom('five-times.example', 5);
		everyMinute(NOON);
		expect(isOnDisk('five-times.example')).toBe(true);
		expect(isOnDisk('four-times')).toBe(false);
		stopCounting();
		expect(isOnDisk('four-times')).toBe(false);
		expect(isOnDisk('of=someone')).toBe(false);
		expect(exactFigures('2024-06-05', '2024-06-05').dimensions.referrer).toEqual([
			{ value: 'five-times.example', count: 5 },
			{ value: 'other', count: 4 }
		]);
	});

	test('is found by this search where it was written', () => {
		database()
			.prepare(`insert into analytics_count values ('referrer', ?, '2024-01-01', 1)`)
			.run('a-canary.example');
		expect(isOnDisk('a-canary.example')).toBe(true);
	});
});

describe('what is in memory', () => {
	test('is on the disk after a minute, and after a stop', () => {
		leave({}, NOON);
		expect(onDisk('2024-06-05')).toBeUndefined();
		everyMinute(NOON + 60_000);
		expect(onDisk('2024-06-05')).toMatchObject({ visits: 1, views: 1, visitors: 1 });
		leave({ headers: { 'sec-fetch-site': 'same-origin' } }, NOON + 61_000);
		stopCounting();
		expect(onDisk('2024-06-05')).toMatchObject({ visits: 1, views: 2, visitors: 1 });
	});

	test('stays there while the disk refuses, past midnight if need be, and nothing is lost', () => {
		const late = at('2024-06-05T21:59:30Z');
		leave({}, late);
		database().pragma('query_only = on');
		expect(() => everyMinute(late + 30_000)).toThrow();
		leave({ address: '192.0.2.2' }, late + 40_000);
		database().pragma('query_only = off');
		everyMinute(late + 90_000);
		expect(onDisk('2024-06-05')).toMatchObject({ visits: 2, views: 2, visitors: 2 });
		expect(dayBook(late + 90_000).day).toBe('2024-06-06');
	});
});

describe('at midnight', () => {
	test('the day is written, and its secret and registers are zeros', () => {
		leave({}, at('2024-06-05T21:59:59Z'));
		const { visitors } = dayBook(NOON);
		expect(visitors.salt.some(Boolean) && visitors.registers.some(Boolean)).toBe(true);
		everyMinute(at('2024-06-05T22:00:00Z'));
		expect(visitors.salt.some(Boolean) || visitors.registers.some(Boolean)).toBe(false);
		expect(saltSince()).toBe(at('2024-06-05T22:00:00Z'));
		leave({}, at('2024-06-05T22:00:01Z'));
		stopCounting();
		expect(onDisk('2024-06-05')).toMatchObject({ visits: 1, visitors: 1 });
		expect(onDisk('2024-06-06')).toMatchObject({ visits: 1, visitors: 1 });
	});

	test.each([
		['2024-03-30T23:00:00Z', 23, '2024-03-31'],
		['2024-10-26T22:00:00Z', 25, '2024-10-27']
	])('a day that begins at %s has %i hours, all its own', (begins, hours, day) => {
		leave({}, at(begins) - 1);
		for (let hour = 0; hour < hours; hour++) {
			everyMinute(at(begins) + hour * HOUR_MS);
			leave({}, at(begins) + hour * HOUR_MS);
		}
		everyMinute(at(begins) + hours * HOUR_MS);
		leave({}, at(begins) + hours * HOUR_MS);
		stopCounting();
		expect(onDisk(day)).toMatchObject({ visits: hours });
	});
});

describe('a clock that goes back', () => {
	test('over midnight takes nothing away and opens no day again', () => {
		const midnight = at('2024-06-05T22:00:00Z');
		leave({}, midnight - 1);
		everyMinute(midnight);
		leave({}, midnight);
		for (const back of [1_000, 60_000, 24 * HOUR_MS]) {
			everyMinute(midnight - back);
			leave({}, midnight - back);
		}
		stopCounting();
		leave({}, midnight - 1_000);
		stopCounting();
		expect(onDisk('2024-06-05')).toMatchObject({ visits: 1 });
		expect(onDisk('2024-06-06')).toMatchObject({ visits: 5 });
	});
});

describe('a clock that was far ahead', () => {
	const AHEAD = at('2024-06-20T10:00:00Z');

	test('drags nobody there: after each restart, visits count in the day of the clock', () => {
		leave({}, AHEAD);
		stopCounting();
		for (let restart = 0; restart < 3; restart++) {
			leave({}, NOON);
			stopCounting();
		}
		expect(onDisk('2024-06-05')).toMatchObject({ visits: 3 });
		expect(onDisk('2024-06-20')).toMatchObject({ visits: 1 });
	});

	test('is known to whoever asks, until its day has come', () => {
		leave({}, AHEAD);
		stopCounting();
		expect(figuresAhead(NOON)).toBe('2024-06-20');
		expect(figuresAhead(AHEAD)).toBeNull();
		expect(figuresAhead(at('2024-06-19T10:00:00Z'))).toBeNull();
	});
});

describe('a day on which nobody comes', () => {
	test('is written as counted, with zeros; a day without a server is not', () => {
		everyMinute(NOON);
		everyMinute(NOON + 24 * HOUR_MS);
		stopCounting();
		expect(onDisk('2024-06-05')).toMatchObject({ visits: 0, views: 0, visitors: 0, bots: 0 });
		expect(onDisk('2024-06-06')).toMatchObject({ visits: 0, visitors: 0 });
		expect(onDisk('2024-06-04')).toBeUndefined();
	});

	test('is not told from one with visits by a restart: both are said to be at most', () => {
		everyMinute(NOON);
		stopCounting();
		everyMinute(NOON + 60_000);
		stopCounting();
		expect(readDay('2024-06-05')).toMatchObject({ visitors: 0, upperBound: true });
	});

	test('leaves no row where counting is off', () => {
		rulesFrom(() => ({ ...RULES, counting: false }));
		everyMinute(NOON);
		stopCounting();
		expect(onDisk('2024-06-05')).toBeUndefined();
	});
});

test('those who cannot be told apart share one limit: a header of one’s choice lifts none', () => {
	for (let page = 0; page < 500; page++) leave({ headers: { 'x-forwarded-for': '1' } }, NOON);
	everyMinute(NOON + 60_000);
	leave({ headers: { 'x-forwarded-for': '1' } }, NOON + 60_000);
	stopCounting();
	expect(onDisk('2024-06-05')).toMatchObject({ views: 301, bots: 200 });
});

test('a host that lost its place in a full list leaves no name on the disk', () => {
	for (let host = 0; host < 200; host++) {
		arriveFrom(`made-up-${host}.example`, 5);
		everyMinute(NOON);
	}
	expect(isOnDisk('made-up-0.example')).toBe(true);
	arriveFrom('a-real-paper.example', 20);
	everyMinute(NOON + 60_000);
	const kept = (value: string) =>
		database().prepare('select count from analytics_count where value = ?').pluck().get(value);
	expect(kept('made-up-0.example')).toBeUndefined();
	expect(kept('a-real-paper.example')).toBe(20);
	expect(kept('other')).toBe(5);
});

describe('a restart', () => {
	test('loses who came before: they are counted again, and the day says so', () => {
		leave({}, NOON);
		leave({ address: '192.0.2.2' }, NOON);
		stopCounting();
		expect(readDay('2024-06-05')).toMatchObject({ visitors: 2, upperBound: false });
		leave({}, NOON);
		stopCounting();
		expect(readDay('2024-06-05')).toMatchObject({ visits: 3, visitors: 3, upperBound: true });
	});

	test('goes on with the figures of the day', () => {
		arriveFrom('again.example', 5);
		stopCounting();
		arriveFrom('again.example', 1);
		const { dimensions } = exactFigures('2024-06-05', '2024-06-05');
		expect(dimensions.referrer).toEqual([{ value: 'again.example', count: 6 }]);
	});
});

describe('an instance may', () => {
	test('count nothing', () => {
		rulesFrom(() => ({ ...RULES, counting: false }));
		leave({}, NOON);
		leave({ headers: { 'user-agent': 'curl/8.5.0' } }, NOON);
		stopCounting();
		expect(onDisk('2024-06-05')).toBeUndefined();
	});

	test('count visits, and leave visitors unknown', () => {
		rulesFrom(() => ({ ...RULES, visitors: false }));
		leave({}, NOON);
		stopCounting();
		expect(onDisk('2024-06-05')).toMatchObject({ visits: 1, visitors: null });
	});
});

test('who asks to be left alone leaves nothing, not even as a program', () => {
	leave({ headers: { 'sec-gpc': '1' } }, NOON);
	leave({ headers: { dnt: '1', 'user-agent': 'curl/8.5.0' } }, NOON);
	stopCounting();
	expect(onDisk('2024-06-05')).toBeUndefined();
});

test('the sixty-first page in a minute is a program’s; in the next minute it may be a person again', () => {
	for (let page = 0; page < 61; page++) leave({}, NOON);
	everyMinute(NOON + 60_000);
	leave({}, NOON + 60_000);
	stopCounting();
	expect(onDisk('2024-06-05')).toMatchObject({ views: 61, bots: 1 });
});

test('figures are kept for 25 months', () => {
	for (const day of ['2022-05-04', '2022-05-05']) {
		leave({}, at(`${day}T10:00:00Z`));
		stopCounting();
	}
	expect(purgeFigures('2024-06-05')).toBe(true);
	expect([readDay('2022-05-04'), readDay('2022-05-05')?.visits]).toEqual([null, 1]);
	expect(purgeFigures('2024-06-05')).toBe(false);
	expect(exactFigures('2022-01-01', '2022-05-04').dimensions.page).toEqual([]);
});

test('an instance may keep them less long, and never longer', () => {
	for (const day of ['2022-05-04', '2023-05-05']) {
		leave({}, at(`${day}T10:00:00Z`));
		stopCounting();
	}
	purgeFigures('2024-06-05', 240);
	expect([readDay('2022-05-04'), readDay('2023-05-05')?.visits]).toEqual([null, 1]);
	expect(purgeFigures('2024-06-05', 12)).toBe(true);
	expect(readDay('2023-05-05')).toBe(null);
});
