import { randomBytes } from 'node:crypto';
import { database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
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

const statements = prepared((database) => ({
	/** Days are done whole: those that have it for their visits have it all. */
	done: database
		.prepare<[], Day>(`select day from analytics_noise where dimension = 'visits' and value = ''`)
		.pluck(),
	cells: database.prepare<[string]>(
		`select dimension, value, day from analytics_count
		where day in (select value from json_each(?))`
	),
	keep: database.prepare<[string, string, Day, number]>(
		'insert into analytics_noise values (?, ?, ?, ?)'
	)
}));

/** Draws what is missing for those days, all of which must be over. @returns whether anything was */
export function noiseFor(days: readonly Day[]): boolean {
	const done = new Set(statements().done.all());
	const missing = days.filter((day) => !done.has(day));
	if (missing.length === 0) return false;
	type Cell = { dimension: string; value: string; day: Day };
	const draw = () => {
		const cells = statements().cells.all(JSON.stringify(missing)) as Cell[];
		const ofDays = missing.flatMap((day) =>
			DAY_FIGURES.map((dimension) => ({ dimension, value: '', day }))
		);
		for (const { dimension, value, day } of [...cells, ...ofDays])
			statements().keep.run(dimension, value, day, drawNoise());
	};
	database().transaction(draw).immediate();
	return true;
}
