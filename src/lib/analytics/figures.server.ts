import { prepared } from '#db/prepared.server.ts';
import { oneForProcess } from '#db/process.server.ts';
import { flushFigures, lastFinishedDay } from './day-book.server.ts';
import { daysFrom, type Day, type Stretch } from './day.ts';
import { DIMENSIONS, OTHER, type Dimension } from './dimensions.ts';
import type { DAY_FIGURES } from './noise.server.ts';
import { noiseFor } from './noise.server.ts';
import { rules } from './rules.server.ts';
import { firstDay, readDays, type DayRow } from './store.server.ts';

/** The figures of a period: as they are, for the desk, and as the public sees them. */
export type Figures = { days: FiguresOfDay[]; dimensions: Record<Dimension, Share[]> };

/** The figures of a day; null where nothing was counted on it, which is not zero. */
export type FiguresOfDay = Pick<DayRow, 'day' | 'visitors' | 'upperBound'> &
	Record<'visits' | 'views' | 'bots', number | null>;

/** How many, for one value. */
export type Share = { value: string; count: number };

/** A value that comes to less than this over a period is published as `other`. */
export const PUBLISHED_FROM = 5;

/** Every period that is offered, and the file for CHATONS; a year takes some fifty kilobytes. */
const MOST_ANSWERS = 8;

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
 * values too small to be told apart, or that the instance hides, under `other`. The same question has
 * the same answer for ever: it is shared by all who ask, and not to be changed.
 *
 * @param from the first day, `2024-06-05`
 * @param to the last day, included; later than yesterday is yesterday
 * @param tables the days that the dimensions cover, where they are others
 */
export function publishedFigures(
	from: Day,
	to: Day,
	now = Date.now(),
	tables: Stretch = { from, to }
): Figures {
	const days = finishedDays({ from, to }, now);
	const isSame = tables.from === from && tables.to === to;
	const tabled = isSame ? days : finishedDays(tables, now);
	drawNoiseFor(isSame ? days : [...new Set([...days, ...tabled])]);
	const { hidden } = rules();
	const asked = [days[0], days.at(-1), tabled[0], tabled.at(-1), ...hidden].join(' ');
	const known = answers().get(asked);
	if (known) return known;
	const figures = {
		days: noisyDays(days),
		dimensions: hide(byDimension(noisySums(tabled), PUBLISHED_FROM), hidden)
	};
	if (answers().size >= MOST_ANSWERS) answers().clear();
	answers().set(asked, figures);
	return figures;
}

/** Draws the noise that is missing for some days that are over. */
export function drawNoiseFor(days: readonly Day[]): void {
	if (noiseFor(days)) answers().clear();
}

/** The days of a stretch that are over, from the first that has figures. */
export function finishedDays({ from, to }: Stretch, now: number): Day[] {
	const first = firstDay();
	const finished = lastFinishedDay(now);
	if (first === null) return [];
	return daysFrom(from > first ? from : first, to < finished ? to : finished);
}

/** What was answered: days that are over do not change, and many ask for the same. */
const answers = () => oneForProcess('analytics/published', () => new Map<string, Figures>());

/** Reads again from the disk what is asked next. */
export const forgetPublished = (): void => answers().clear();

function noisySums(days: readonly Day[]): Sum[] {
	const [from = '', last = ''] = [days[0], days.at(-1)];
	const sums = new Map<string, Sum>();
	const { exact, noise } = statements();
	for (const sum of [...exact.all(from, last), ...noise.all(from, last)] as Sum[]) {
		const key = `${sum.dimension} ${sum.value}`;
		const known = sums.get(key);
		if (known) known.count += sum.count;
		else sums.set(key, sum);
	}
	return [...sums.values()];
}

/**
 * A day on which nobody came has its row of zeros, and its noise like any other. A day without a row
 * was not counted, whoever may have come: it says nothing of them.
 */
function noisyDays(days: readonly Day[]): FiguresOfDay[] {
	const [from = '', to = ''] = [days[0], days.at(-1)];
	const rows = new Map(readDays(from, to).map((row) => [row.day, row]));
	const drawn = statements().dayNoise.all(from, to) as (Omit<Sum, 'count'> & {
		day: Day;
		noise: number;
	})[];
	const noise = new Map(drawn.map((one) => [`${one.dimension} ${one.day}`, one.noise]));
	return days.map((day) => {
		const row = rows.get(day);
		const noisy = (figure: (typeof DAY_FIGURES)[number]): number | null => {
			const [exact, drawn] = [row?.[figure] ?? null, noise.get(`${figure} ${day}`)];
			// What has no noise is not published, whatever the reason.
			return exact === null || drawn === undefined ? null : Math.max(0, exact + drawn);
		};
		return {
			day,
			visits: noisy('visits'),
			views: noisy('views'),
			visitors: noisy('visitors'),
			upperBound: row?.upperBound ?? false,
			bots: noisy('bots')
		};
	});
}

/** Hosts that the instance does not want to show count with the others. */
function hide(dimensions: Figures['dimensions'], hidden: readonly string[]): Figures['dimensions'] {
	const names = new Set(hidden);
	const sums = dimensions.referrer.map((share) => ({
		...share,
		value: names.has(share.value) ? OTHER : share.value,
		dimension: 'referrer' as const
	}));
	return { ...dimensions, referrer: byDimension(sums, PUBLISHED_FROM).referrer };
}

/** The largest first; `other` last. */
function byDimension(sums: readonly Sum[], least: number): Figures['dimensions'] {
	const lists = DIMENSIONS.map((dimension) => {
		const shares = new Map<string, number>();
		for (const { value, count } of sums.filter((sum) => sum.dimension === dimension)) {
			const told = count >= least ? value : OTHER;
			shares.set(told, (shares.get(told) ?? 0) + count);
		}
		const list = [...shares].map(([value, count]) => ({ value, count }));
		// An hour that is not told is no hour at all: a day has no others.
		const told = list.filter(
			({ value, count }) => count >= least && !(dimension === 'hour' && value === OTHER)
		);
		return [dimension, told.toSorted(largestFirst)] as const;
	});
	return Object.fromEntries(lists) as Figures['dimensions'];
}

const largestFirst = (a: Share, b: Share): number =>
	Number(a.value === OTHER) - Number(b.value === OTHER) ||
	b.count - a.count ||
	(a.value < b.value ? -1 : 1);
