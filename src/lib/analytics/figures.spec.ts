import { afterEach, describe, expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { leave, RULES, temporaryFigures, WORKSHOP } from './analytics.fixture.server.ts';
import { everyMinute, stopCounting } from './day-book.server.ts';
import {
	exactFigures,
	forgetPublished,
	publishedFigures,
	PUBLISHED_FROM
} from './figures.server.ts';
import { forgetNoiseDone } from './noise.server.ts';
import { rulesFrom } from './rules.server.ts';

temporaryFigures();
const noon = (day: string) => Date.parse(`${day}T10:00:00Z`);
const NEXT_WEEK = noon('2024-06-12');

afterEach(() => {
	stopCounting();
	rulesFrom(() => RULES);
	forgetPublished();
	forgetNoiseDone();
	for (const table of ['day', 'count', 'noise']) database().exec(`delete from analytics_${table}`);
});

function arrive(day: string, times: number) {
	for (let time = 0; time < times; time++) leave({ address: `192.0.2.${time}` }, noon(day));
	stopCounting();
}

const noiseRows = () => database().prepare('select * from analytics_noise').all();

describe('the desk', () => {
	test('sees figures as they are, today’s included, the largest first', () => {
		arrive('2024-06-04', 2);
		leave(
			{ name: { ...WORKSHOP, name: '/' }, headers: { 'sec-fetch-site': 'cross-site' } },
			noon('2024-06-05')
		);
		const { days, dimensions } = exactFigures('2024-06-04', '2024-06-05');
		expect(days.map(({ day, visits }) => [day, visits])).toEqual([
			['2024-06-04', 2],
			['2024-06-05', 1]
		]);
		expect(dimensions.page).toEqual([
			{ value: '/workshops/[slug] atelier', count: 2 },
			{ value: '/', count: 1 }
		]);
		expect(noiseRows()).toEqual([]);
	});
});

describe('the public', () => {
	test('reads the same figure a thousand times, whatever period it asks for', () => {
		arrive('2024-06-04', 40);
		arrive('2024-06-05', 30);
		const first = publishedFigures('2024-06-04', '2024-06-05', NEXT_WEEK);
		const answers = new Set<string>();
		for (let time = 0; time < 1_000; time++) {
			if (time % 100 === 0) forgetPublished();
			answers.add(JSON.stringify(publishedFigures('2024-06-04', '2024-06-05', NEXT_WEEK)));
		}
		expect([...answers]).toEqual([JSON.stringify(first)]);
		const alone = publishedFigures('2024-06-05', '2024-06-05', NEXT_WEEK);
		expect(alone.days).toEqual(first.days.slice(1));
	});

	test('sees figures with their noise, day by day and value by value', () => {
		arrive('2024-06-04', 40);
		const set = database().prepare('update analytics_noise set noise = 3 where dimension = ?');
		publishedFigures('2024-06-04', '2024-06-04', NEXT_WEEK);
		for (const dimension of ['visits', 'page']) set.run(dimension);
		forgetPublished();
		const { days, dimensions } = publishedFigures('2024-06-04', '2024-06-04', NEXT_WEEK);
		expect(days[0]?.visits).toBe(43);
		expect(dimensions.page).toEqual([{ value: '/workshops/[slug] atelier', count: 43 }]);
	});

	test('sees a day that is over, never one that goes on', () => {
		arrive('2024-06-04', 40);
		arrive('2024-06-05', 40);
		const asked = () => publishedFigures('2024-06-01', '2099-01-01', noon('2024-06-05'));
		expect(asked().days.map(({ day }) => day)).toEqual(['2024-06-04']);
		expect(asked().dimensions.page[0]?.count).toBeLessThan(80);
	});

	test('cannot tell a day without visits from one with few: it has its noise too', () => {
		arrive('2024-06-04', 40);
		everyMinute(noon('2024-06-05'));
		stopCounting();
		const { days } = publishedFigures('2024-06-04', '2024-06-05', NEXT_WEEK);
		const [many, none] = days.map((day) => Object.keys(day));
		expect(none).toEqual(many);
		expect(days.every(({ visits, visitors }) => visits !== null && visitors !== null)).toBe(true);
		const noise = database().prepare(
			`select count(*) from analytics_noise where day = '2024-06-05'`
		);
		expect(noise.pluck().get()).toBe(4);
	});

	test('is told that a day was not counted, and not that nobody came', () => {
		arrive('2024-06-04', 40);
		arrive('2024-06-06', 40);
		const { days } = publishedFigures('2024-06-04', '2024-06-06', NEXT_WEEK);
		const unknown = { visits: null, views: null, visitors: null, upperBound: false, bots: null };
		expect(days[1]).toEqual({ day: '2024-06-05', ...unknown });
		expect(Object.keys(days[1] ?? {})).toEqual(Object.keys(days[0] ?? {}));
	});

	test('sees noise in every cell, also of days that were published before they were counted', () => {
		const clock = (day: string, times: number) => {
			forgetPublished();
			forgetNoiseDone();
			arrive(day, times);
		};
		clock('2024-06-01', 3);
		clock('2024-06-12', 3);
		publishedFigures('2024-06-01', '2024-06-11', noon('2024-06-12'));
		clock('2024-06-02', 40);
		publishedFigures('2024-06-01', '2024-06-30', noon('2024-06-05'));
		const bare = database().prepare(
			`select * from analytics_count where day = '2024-06-02' and not exists (
				select 1 from analytics_noise as noise where noise.dimension = analytics_count.dimension
				and noise.value = analytics_count.value and noise.day = analytics_count.day)`
		);
		expect(bare.all()).toEqual([]);
		expect(noiseRows()).not.toEqual([]);
	});

	test('gets other noise for a day that was opened again: what came since cannot be subtracted', () => {
		arrive('2024-06-02', 10);
		publishedFigures('2024-06-02', '2024-06-02', noon('2024-06-12'));
		database().exec('update analytics_noise set noise = 1000');
		arrive('2024-06-02', 10);
		const { days } = publishedFigures('2024-06-02', '2024-06-02', noon('2024-06-12'));
		expect(days[0]?.visits).toBeLessThan(1000);
	});

	test('does not read the hosts that the instance hides; the desk does', () => {
		for (let time = 0; time < 40; time++) {
			const referer = 'https://spam.example/';
			leave({ headers: { 'sec-fetch-site': 'cross-site', referer } }, noon('2024-06-04'));
		}
		stopCounting();
		const read = () => publishedFigures('2024-06-04', '2024-06-04', NEXT_WEEK).dimensions.referrer;
		expect(read().map(({ value }) => value)).toEqual(['spam.example']);
		rulesFrom(() => ({ ...RULES, hidden: ['spam.example'] }));
		expect(read().map(({ value }) => value)).toEqual(['other']);
		const { dimensions } = exactFigures('2024-06-04', '2024-06-04');
		expect(dimensions.referrer).toEqual([{ value: 'spam.example', count: 40 }]);
	});

	test('sees no hour called “other”', () => {
		for (let hour = 0; hour < 10; hour++) {
			leave({}, noon('2024-06-04') - hour * 1_800_000);
		}
		stopCounting();
		publishedFigures('2024-06-04', '2024-06-04', NEXT_WEEK);
		database().exec('update analytics_noise set noise = 0');
		forgetPublished();
		const { dimensions } = publishedFigures('2024-06-04', '2024-06-04', NEXT_WEEK);
		expect(dimensions.hour).toEqual([]);
	});

	test('sees no figure below zero, and no value below the threshold', () => {
		arrive('2024-06-04', 2);
		publishedFigures('2024-06-04', '2024-06-04', NEXT_WEEK);
		database().exec('update analytics_noise set noise = -4');
		forgetPublished();
		const { days, dimensions } = publishedFigures('2024-06-04', '2024-06-04', NEXT_WEEK);
		expect(days[0]).toMatchObject({ visits: 0, views: 0, bots: 0 });
		const counts = Object.values(dimensions).flatMap((shares) => shares.map(({ count }) => count));
		expect(counts.filter((count) => count < PUBLISHED_FROM)).toEqual([]);
	});

	test('sees nothing where nothing was counted', () => {
		expect(publishedFigures('2024-06-04', '2024-06-05', NEXT_WEEK).days).toEqual([]);
	});
});
