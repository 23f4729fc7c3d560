import { expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { config } from '../../env.server.ts';
import { temporaryFigures } from './analytics.fixture.server.ts';
import { dayBook, everyMinute, stopCounting } from './day-book.server.ts';
import { exactFigures } from './figures.server.ts';
import { playDay } from './traffic.fixture.ts';

/** A day of traffic whose truth is known, counted as the server counts it. */
temporaryFigures();
config().origin = 'https://terrasse.example.org';

test.each([
	['2024-06-03', 1_000, 1],
	['2024-06-04', 1_000, 2],
	['2024-06-05', 50_000, 3]
])(
	'on %s, of %i people: visits within a hundredth, visitors within two',
	(day, people, seed) => {
		// A thousand writings an instant are not what is measured: they need not reach the disk.
		database().pragma('synchronous = off');
		const begins = Date.parse(`${day}T00:00:00+02:00`);
		// A secret that is the same in every run: the estimate is too.
		dayBook(begins).visitors.salt.fill(seed);
		const truth = playDay(begins, people, seed, everyMinute);
		stopCounting();
		const [row] = exactFigures(day, day).days;
		const [visits = 0, visitors = 0] = [row?.visits ?? 0, row?.visitors ?? 0];
		expect(row?.upperBound).toBe(false);
		expect(Math.abs(visits / truth.visits - 1), `visits ${visits} of ${truth.visits}`).toBeLessThan(
			0.01
		);
		expect(Math.abs(visitors / truth.people - 1), `${visitors} of ${truth.people}`).toBeLessThan(
			0.02
		);
		expect(row?.bots).toBe(truth.bots);
	},
	60_000
);
