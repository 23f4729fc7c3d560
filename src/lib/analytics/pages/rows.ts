import { DIMENSIONS } from '../dimensions.ts';
import type { Figures } from '../figures.server.ts';
import type { Cell } from './csv.ts';

/** Figures as one table, one number a line: `dimension,value,day,count`. */
export function rowsOf({ days, dimensions }: Figures): Cell[][] {
	const ofDays = days.flatMap((day) => [
		['visits', '', day.day, day.visits],
		['views', '', day.day, day.views],
		['visitors', day.upperBound ? 'at most' : '', day.day, day.visitors],
		['bots', '', day.day, day.bots]
	]);
	const ofValues = DIMENSIONS.flatMap((dimension) =>
		dimensions[dimension].map(({ value, count }) => [dimension, value, '', count])
	);
	return [['dimension', 'value', 'day', 'count'], ...ofDays, ...ofValues];
}
