import { addDays, daysFrom, type Day } from '../day.ts';
import type { FiguresOfDay } from '../figures.server.ts';
import { propertiesOf, type Properties } from './properties.ts';

/**
 * The metrics file of a CHATONS service, from the published figures, noise included. The names of the
 * visits, their lists and the missing values left empty are those of ChatonsInfos 0.4 (announcement of
 * the working group, forum.chatons.org/t/3082); its keys `file.*` are those of StatoolInfos.
 *
 * Pages and robots have names that we found nowhere: they are there only if the instance says so.
 */
export const SERVICE = 'terrasse';

export type Metrics = {
	days: readonly FiguresOfDay[];
	/** The last day that is over. */
	last: Day;
	/** Local date and time of the file, `2026-11-22T04:00:00`. */
	madeAt: string;
	version: string;
	withUnverified: boolean;
};

/** The text of the file. */
export function metricsFile({ days, last, madeAt, version, withUnverified }: Metrics): string {
	const head: Properties = [
		['file.class', 'Metrics'],
		['file.protocol', 'ChatonsInfos-0.4'],
		['file.datetime', madeAt],
		['file.generator', `Terrasse ${version}`]
	];
	const years = Object.entries(Object.groupBy(days, ({ day }) => day.slice(0, 4)));
	const metrics = years.flatMap(([year, ofYear = []]) => [
		...listsOf('metrics.http.visits.humans', year, ofYear, last, ({ visits }) => visits),
		...(withUnverified
			? [
					...listsOf('metrics.http.hits.humans', year, ofYear, last, ({ views }) => views),
					...listsOf('metrics.http.hits.bots', year, ofYear, last, ({ bots }) => bots)
				]
			: [])
	]);
	return propertiesOf([...head, ...metrics]);
}

/** Months, weeks and days of a year: what is not known is left empty, what is to come left out. */
function listsOf(
	name: string,
	year: string,
	days: readonly FiguresOfDay[],
	last: Day,
	of: (day: FiguresOfDay) => number | null
): Properties {
	const end = `${year}-12-31` < last ? `${year}-12-31` : last;
	const all = daysFrom(`${year}-01-01`, end);
	const known = new Map(days.map((day) => [day.day, of(day)]));
	const list = (group: (day: Day) => number) => {
		const sums: (number | undefined)[] = [];
		for (const day of all) {
			const value = known.get(day) ?? undefined;
			const place = group(day);
			sums[place] = value === undefined ? sums[place] : (sums[place] ?? 0) + value;
		}
		return Array.from(sums, (sum) => sum ?? '').join(',');
	};
	return [
		[`${name}.${year}.months`, list((day) => Number(day.slice(5, 7)) - 1)],
		[`${name}.${year}.weeks`, list((day) => weekOf(day, year) - 1)],
		[`${name}.${year}.days`, list((day) => all.indexOf(day))]
	];
}

/**
 * The week of a day (ISO 8601), inside its own year: the days of January that belong to the last week
 * of the year before are in the first one, those of December in the first of the next in the last one.
 */
function weekOf(day: Day, year: string): number {
	const date = new Date(day);
	const thursday = addDays(day, 4 - (date.getUTCDay() || 7));
	if (thursday < `${year}-01-01`) return 1;
	if (thursday > `${year}-12-31`) return weekOf(addDays(day, -7), year);
	const first = Date.parse(`${year}-01-01`);
	return Math.floor((Date.parse(thursday) - first) / (7 * 86_400_000)) + 1;
}
