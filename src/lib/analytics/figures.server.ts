import { prepared } from '#db/prepared.server.ts';
import { oneForProcess } from '#db/process.server.ts';
import { flushFigures, lastFinishedDay } from './day-book.server.ts';
import { daysFrom, type Day } from './day.ts';
import { DIMENSIONS, OTHER, type Dimension } from './dimensions.ts';
import { DAY_FIGURES, noiseFor } from './noise.server.ts';
import { firstDay, readDays, type DayRow } from './store.server.ts';

/** The figures of a period: as they are, for the desk, and as the public sees them. */
export type Figures = { days: DayRow[]; dimensions: Record<Dimension, Share[]> };

/** How many, for one value. */
export type Share = { value: string; count: number };

/** A value that comes to less than this over a period is published as `other`. */
export const PUBLISHED_FROM = 5;

/** Two years take some hundred kilobytes. */
const MOST_ANSWERS = 4;

const statements = prepared((database) => ({
	exact: database.prepare<[Day, Day]>(sumsOf('count', 'analytics_count')),
	noise: database.prepare<[Day, Day]>(sumsOf('noise', 'analytics_noise')),
	dayNoise: database.prepare<[Day, Day]>(
		`select dimension, day, noise from analytics_noise
		where dimension in ('visits', 'views', 'visitors', 'bots') and value = '' and day between ? and ?`
	)
}));

function sumsOf(column: string, table: string): string {
	return `select dimension, value, sum(${column}) as count from ${table}
		where day between ? and ? group by dimension, value`;
}

type Sum = Share & { dimension: Dimension };

/**
 * The figures as they are, today's included, for those who are logged in as admins.
 *
 * @param from the first day, `2024-06-05`
 * @param to the last day, included
 */
export function exactFigures(from: Day, to: Day): Figures {
	flushFigures();
	const sums = statements().exact.all(from, to) as Sum[];
	return { days: readDays(from, to), dimensions: byDimension(sums, 1) };
}

/**
 * The figures as the public may see them: only days that are over, each figure with its noise, and
 * values too small to be told apart under `other`. The same question has the same answer for ever:
 * it is shared by all who ask, and not to be changed.
 *
 * @param from the first day, `2024-06-05`
 * @param to the last day, included; later than yesterday is yesterday
 */
export function publishedFigures(from: Day, to: Day, now = Date.now()): Figures {
	const finished = lastFinishedDay(now);
	const last = to < finished ? to : finished;
	const first = firstDay();
	const days = first === null ? [] : daysFrom(from > first ? from : first, last);
	if (noiseFor(days)) forgetPublished();
	const period = `${days[0]} ${days.at(-1)}`;
	const known = answers().get(period);
	if (known) return known;
	const figures = addNoise(days);
	if (answers().size >= MOST_ANSWERS) forgetPublished();
	answers().set(period, figures);
	return figures;
}

/** What was answered: days that are over do not change, and many ask for the same. */
const answers = () => oneForProcess('analytics/published', () => new Map<string, Figures>());

/** Reads again from the disk what is asked next. */
export const forgetPublished = (): void => answers().clear();

function addNoise(days: readonly Day[]): Figures {
	const [from = '', last = ''] = [days[0], days.at(-1)];
	const sums = new Map<string, Sum>();
	const { exact, noise } = statements();
	for (const sum of [...exact.all(from, last), ...noise.all(from, last)] as Sum[]) {
		const key = `${sum.dimension} ${sum.value}`;
		const known = sums.get(key);
		if (known) known.count += sum.count;
		else sums.set(key, sum);
	}
	return {
		days: noisyDays(days),
		dimensions: byDimension([...sums.values()], PUBLISHED_FROM)
	};
}

/** A day without a row is a day of zeros, and has its noise like any other. */
function noisyDays(days: readonly Day[]): DayRow[] {
	const [from = '', to = ''] = [days[0], days.at(-1)];
	const rows = new Map(readDays(from, to).map((row) => [row.day, row]));
	const drawn = statements().dayNoise.all(from, to) as (Omit<Sum, 'count'> & {
		day: Day;
		noise: number;
	})[];
	const noise = new Map(drawn.map((one) => [`${one.dimension} ${one.day}`, one.noise]));
	return days.map((day) => {
		const row = rows.get(day) ?? { ...NOTHING, day };
		const noisy = DAY_FIGURES.map((figure) => {
			const value = row[figure];
			return [figure, value === null ? null : plus(value, noise.get(`${figure} ${day}`) ?? 0)];
		});
		return { ...row, ...(Object.fromEntries(noisy) as Partial<DayRow>) };
	});
}

const NOTHING = { visits: 0, views: 0, visitors: null, upperBound: false, bots: 0 };

const plus = (value: number, noise: number): number => Math.max(0, value + noise);

/** The largest first; `other` last. */
function byDimension(sums: readonly Sum[], least: number): Figures['dimensions'] {
	const lists = DIMENSIONS.map((dimension) => {
		const shares = new Map<string, number>();
		for (const { value, count } of sums.filter((sum) => sum.dimension === dimension)) {
			const told = count >= least ? value : OTHER;
			shares.set(told, (shares.get(told) ?? 0) + count);
		}
		const list = [...shares].map(([value, count]) => ({ value, count }));
		const told = list.filter(({ count }) => count >= least);
		return [dimension, told.toSorted(largestFirst)] as const;
	});
	return Object.fromEntries(lists) as Figures['dimensions'];
}

const largestFirst = (a: Share, b: Share): number =>
	Number(a.value === OTHER) - Number(b.value === OTHER) ||
	b.count - a.count ||
	(a.value < b.value ? -1 : 1);
