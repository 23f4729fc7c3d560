import { prepared } from '#db/prepared.server.ts';
import { database } from '#db/open.server.ts';
import { KEPT_MONTHS, type Day } from './day.ts';
import { DIMENSIONS, MOST_VALUES, OTHER, type Dimension } from './dimensions.ts';
import type { Tally } from './tally.ts';

/** The figures on disk: sums by day, and nothing that was ever about one visit. */
export type DayRow = {
	day: Day;
	visits: number;
	views: number;
	/** Null where nobody was counting visitors. */
	visitors: number | null;
	/** Whether `visitors` counts some people twice. */
	upperBound: boolean;
	/** Pages asked for by programs. */
	bots: number;
};

const statements = prepared((database) => ({
	readDay: database.prepare<[Day]>('select * from analytics_day where day = ?'),
	lastDay: database
		.prepare<[Day], Day | null>('select max(day) from analytics_day where day <= ?')
		.pluck(),
	firstDay: database.prepare<[], Day | null>('select min(day) from analytics_day').pluck(),
	days: database.prepare<[Day, Day]>(
		'select * from analytics_day where day between ? and ? order by day'
	),
	values: database.prepare<[Day]>(
		'select dimension, value, count from analytics_count where day = ?'
	),
	addDay: database.prepare<DayRow & { bound: number }>(
		`insert into analytics_day values (@day, @visits, @views, @visitors, @bound, @bots)
		on conflict (day) do update set
			visits = visits + excluded.visits,
			views = views + excluded.views,
			visitors = coalesce(excluded.visitors, visitors),
			visitors_are_upper_bound = max(visitors_are_upper_bound, excluded.visitors_are_upper_bound),
			bots = bots + excluded.bots`
	),
	// What is being added may be less than zero, which no row is.
	add: database.prepare<[string, string, Day, number, number]>(
		`insert into analytics_count values (?, ?, ?, max(0, ?))
		on conflict (dimension, value, day) do update set count = max(0, count + ?)`
	),
	/** A name that lost its place leaves none behind. */
	dropEmpty: database.prepare<[string, string, Day]>(
		'delete from analytics_count where dimension = ? and value = ? and day = ? and count = 0'
	),
	/** Days whose list of a dimension has that many names. */
	full: database
		.prepare<[string, string, Day, Day, number]>(
			`select day from analytics_count where dimension = ? and value <> ? and day between ? and ?
			group by day having count(*) >= ? order by day`
		)
		.pluck(),
	purge: ['day', 'count', 'noise'].map((table) =>
		database.prepare<[Day]>(`delete from analytics_${table} where day < ?`)
	)
}));

type StoredDay = Omit<DayRow, 'upperBound'> & { visitors_are_upper_bound: number };

const readRow = ({ visitors_are_upper_bound, ...row }: StoredDay): DayRow => ({
	...row,
	upperBound: visitors_are_upper_bound === 1
});

/** The row of a day, or null. */
export function readDay(day: Day): DayRow | null {
	const row = statements().readDay.get(day) as StoredDay | undefined;
	return row ? readRow(row) : null;
}

/** The first day that has figures, or null. */
export const firstDay = (): Day | null => statements().firstDay.get() ?? null;

/** The last day that has figures, none later than `until`; or null. */
export const lastDay = (until: Day = '9999-12-31'): Day | null =>
	statements().lastDay.get(until) ?? null;

/** The days of a period on which there were more values than a dimension tells apart. */
export const fullDays = (dimension: Dimension, from: Day, to: Day): Day[] =>
	statements().full.all(dimension, OTHER, from, to, MOST_VALUES[dimension]) as Day[];

/** The rows of a period, both days included, in order. */
export const readDays = (from: Day, to: Day): DayRow[] =>
	(statements().days.all(from, to) as StoredDay[]).map(readRow);

/** The values that have a figure on a day, and their figures. */
export function namedOn(day: Day): Tally['named'] {
	type Named = { dimension: Dimension; value: string; count: number };
	const rows = statements().values.all(day) as Named[];
	const of = (one: Dimension) =>
		rows.filter(({ dimension, value }) => dimension === one && value !== OTHER);
	return new Map(
		DIMENSIONS.map((one) => [one, new Map(of(one).map(({ value, count }) => [value, count]))])
	);
}

/**
 * Adds to a day, all or nothing. `visitors` and `upperBound` replace what was there; a null
 * `visitors` leaves it.
 */
export function addToDay(row: DayRow, counts: Tally['pending']): void {
	const { addDay, add, dropEmpty } = statements();
	const write = () => {
		addDay.run({ ...row, bound: Number(row.upperBound) });
		for (const [dimension, values] of counts) {
			for (const [value, by] of values) {
				add.run(dimension, value, row.day, by, by);
				if (by < 0) dropEmpty.run(dimension, value, row.day);
			}
		}
	};
	database().transaction(write).immediate();
}

/** Deletes what is older than so many months, 25 at most. @returns whether anything was */
export function purgeFigures(today: Day, months = KEPT_MONTHS): boolean {
	const [year = 0, month = 0, date = 0] = today.split('-').map(Number);
	const first = new Date(Date.UTC(year, month - 1 - Math.min(months, KEPT_MONTHS), date));
	const oldest = first.toISOString().slice(0, 10);
	const purge = () => statements().purge.map((one) => one.run(oldest).changes);
	return database()
		.transaction(purge)
		.immediate()
		.some((changes) => changes > 0);
}
