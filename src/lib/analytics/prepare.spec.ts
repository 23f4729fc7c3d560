import { afterEach, expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { leave, temporaryFigures } from './analytics.fixture.server.ts';
import { everyMinute, stopCounting } from './day-book.server.ts';
import { forgetPublished, publishedFigures } from './figures.server.ts';
import { forgetNoiseDone } from './noise.server.ts';
import { prepareNext } from './prepare.server.ts';

temporaryFigures();
const noon = (day: string) => Date.parse(`${day}T10:00:00Z`);
const NOW = noon('2024-06-12');

afterEach(() => {
	stopCounting();
	forgetPublished();
	forgetNoiseDone();
	for (const table of ['day', 'count', 'noise']) database().exec(`delete from analytics_${table}`);
});

const noisyDays = () =>
	database().prepare('select distinct day from analytics_noise order by day').pluck().all();

test('the noise of all days that are over is drawn a little at a time, before anybody asks', () => {
	for (let day = 1; day <= 30; day++) {
		everyMinute(noon(`2024-05-${String(day).padStart(2, '0')}`));
		stopCounting();
	}
	leave({}, NOW);
	expect(prepareNext(NOW)).toBe(true);
	const afterOne = noisyDays().length;
	expect(afterOne).toBeGreaterThan(0);
	expect(afterOne).toBeLessThan(30);
	for (let step = 0; prepareNext(NOW); step++) expect(step).toBeLessThan(100);
	expect(noisyDays()).toHaveLength(30);
	expect(noisyDays()).not.toContain('2024-06-12');
});

test('what it prepared is what is answered', () => {
	everyMinute(noon('2024-06-11'));
	everyMinute(NOW);
	while (prepareNext(NOW));
	const before = noisyDays();
	publishedFigures('2024-06-11', '2024-06-11', NOW);
	expect(noisyDays()).toEqual(before);
});
