import { daysFrom, type Day } from '../day.ts';
import type { Figures, FiguresOfDay } from '../figures.server.ts';
import type { Period } from './period.ts';

/** The figures of one day, or of one month. */
export type Span = {
	/** `2024-06-05` or `2024-06`. */
	key: string;
	/** Null where nothing was counted. */
	visits: number | null;
	views: number | null;
	/** A day's, or the month's average day; null where none was estimated. */
	visitors: number | null;
	upperBound: boolean;
	bots: number | null;
};

/**
 * The spans of a period, in order, from the first day that has figures: of the days before, nothing is
 * known. A later day without figures was not counted.
 */
export function spansOf({ days }: Pick<Figures, 'days'>, { to, unit }: Period): Span[] {
	const first = days[0]?.day;
	if (first === undefined) return [];
	const known = new Map(days.map((day) => [day.day, day]));
	const all = daysFrom(first, to).map((day) => known.get(day) ?? nothingOn(day));
	const keyOf = ({ day }: FiguresOfDay) => (unit === 'day' ? day : day.slice(0, 7));
	return [...Map.groupBy(all, keyOf)].map(([key, group]) => ({ key, ...sumOf(group) }));
}

/** What some days come to together: visits add up, visitors do not, so theirs is the average day. */
export function sumOf(days: readonly FiguresOfDay[]): Omit<Span, 'key'> {
	const sum = (of: 'visits' | 'views' | 'bots') => {
		const known = days.map((day) => day[of]).filter((count) => count !== null);
		return known.length > 0 ? known.reduce((all, count) => all + count, 0) : null;
	};
	const estimated = days.filter(({ visitors }) => visitors !== null);
	const visitors = estimated.reduce((all, day) => all + (day.visitors ?? 0), 0);
	return {
		visits: sum('visits'),
		views: sum('views'),
		bots: sum('bots'),
		visitors: estimated.length > 0 ? Math.round(visitors / estimated.length) : null,
		upperBound: estimated.some((day) => day.upperBound)
	};
}

const nothingOn = (day: Day): FiguresOfDay => ({
	...{ day, visits: null, views: null, visitors: null, upperBound: false, bots: null }
});
