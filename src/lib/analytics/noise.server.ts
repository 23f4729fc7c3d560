import { randomBytes } from 'node:crypto';
import { database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { oneForProcess } from '#db/process.server.ts';
import type { Day } from './day.ts';

/**
 * What is added to a figure before the public sees it: whole numbers of the two-sided geometric
 * distribution, P(k) ∝ e^(−ε|k|) (A. Ghosh, T. Roughgarden and M. Sundararajan, « Universally
 * utility-maximizing privacy mechanisms », SIAM J. Comput. 41(6), 2012). Each figure of each day has its own, drawn
 * once when the day is over, and kept: asking again shows the same.
 */

/** How much one figure of one day may tell of one visit: it changes it by one at most. */
export const EPSILON = 1;
const ALPHA = Math.exp(-EPSILON);

/** The figures of `analytics_day`, as `analytics_noise` names them. */
export const DAY_FIGURES = ['visits', 'views', 'visitors', 'bots'] as const;

/** Draws one: the difference of two geometric numbers. */
export const drawNoise = (): number => geometric() - geometric();

/** How many failures come before a success of probability 1 − α: P(k) = (1 − α) α^k. */
const geometric = (): number => Math.floor(Math.log(uniform()) / Math.log(ALPHA));

/** Uniform in (0, 1], 53 bits from the system's generator. */
const uniform = (): number => {
	const bytes = randomBytes(7);
	return (bytes.readUIntBE(0, 6) * 32 + ((bytes[6] ?? 0) & 31) + 1) / 2 ** 53;
};

type Cell = { dimension: string; value: string; day: Day };

const statements = prepared((database) => ({
	/** The figures of some days that have none, each looked up: no day is taken for done as a whole. */
	missing: database.prepare<[string, string]>(
		`with asked as (select value as day from json_each(?)),
		cell as (
			select dimension, value, day from analytics_count where day in (select day from asked)
			union all
			select figure.value, '', day from analytics_day, json_each(?) as figure
			where day in (select day from asked)
		)
		select dimension, value, day from cell where not exists (
			select 1 from analytics_noise as noise
			where noise.dimension = cell.dimension and noise.value = cell.value and noise.day = cell.day
		)`
	),
	keep: database.prepare<[string, string, Day, number]>(
		'insert into analytics_noise values (?, ?, ?, ?)'
	),
	forget: database.prepare<[Day]>('delete from analytics_noise where day = ?')
}));

/** Days that are over and have all their noise: those are not looked at twice. */
const done = () => oneForProcess('analytics/noise-done', () => new Set<Day>());

/** Which of those days may lack noise. */
export const withoutNoise = (days: readonly Day[]): Day[] => days.filter((day) => !done().has(day));

/** Draws what is missing for those days, all of which must be over. @returns whether anything was */
export function noiseFor(days: readonly Day[]): boolean {
	const asked = withoutNoise(days);
	if (asked.length === 0) return false;
	const { missing, keep } = statements();
	const draw = () => {
		const cells = missing.all(JSON.stringify(asked), JSON.stringify(DAY_FIGURES)) as Cell[];
		for (const { dimension, value, day } of cells) keep.run(dimension, value, day, drawNoise());
		return cells.length > 0;
	};
	const isNew = database().transaction(draw).immediate();
	for (const day of asked) done().add(day);
	return isNew;
}

/** Has a day's noise drawn anew when it is over again: for a day that is opened once more. */
export function forgetNoise(day: Day): void {
	statements().forget.run(day);
	done().delete(day);
}

/** Looks again at what is on the disk. */
export const forgetNoiseDone = (): void => done().clear();
