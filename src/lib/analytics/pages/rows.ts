import { DIMENSIONS } from '../dimensions.ts';
import type { Stretch } from '../day.ts';
import type { Figures } from '../figures.server.ts';
import type { Cell } from './csv.ts';

/**
 * Figures as one table, one number a line, with the days that it covers and, for visitors, whether it
 * counts some people twice (`1`). What was not counted is left empty.
 */
export function rowsOf({ days, dimensions }: Figures, tables: Stretch): Cell[][] {
	const ofDays = days.flatMap(({ day, visits, views, visitors, upperBound, bots }) => [
		['visits', '', day, day, visits, null],
		['views', '', day, day, views, null],
		['visitors', '', day, day, visitors, visitors === null ? null : Number(upperBound)],
		['bots', '', day, day, bots, null]
	]);
	const ofValues = DIMENSIONS.flatMap((dimension) =>
		dimensions[dimension].map(({ value, count }) => [
			dimension,
			value,
			tables.from,
			tables.to,
			count,
			null
		])
	);
	return [['dimension', 'value', 'from', 'to', 'count', 'upper_bound'], ...ofDays, ...ofValues];
}
