import { addDays, daysBetween, KEPT_MONTHS, type Day, type Stretch } from '../day.ts';

/**
 * The stretches of time that figures are read over: the last 30 days, 12 months, or a year.
 *
 * The public ones end yesterday at the latest, and their tables cover whole weeks or whole months that
 * are over: if they grew every day, two of them taken from each other would be the tables of one day.
 */
export type Period = Stretch & {
	/** As the address has it: `30-days`, `12-months`, `2026`. */
	key: string;
	/** What the drawing has a column for. */
	unit: 'day' | 'month';
	/** The days that the tables cover. */
	tables: Stretch;
};

const WEEKS = 4;

/** The period that the desk asks for, the current day included; 30 days where it asks for none. */
export function readPeriod(key: string | null, last: Day): Period {
	const years = yearsUpTo(last);
	if (key !== null && years.includes(key)) {
		const end = `${key}-12-31`;
		return whole({ key, from: `${key}-01-01`, to: end < last ? end : last, unit: 'month' });
	}
	if (key === '12-months') {
		return whole({ key, from: `${monthsBefore(last, 11)}-01`, to: last, unit: 'month' });
	}
	return whole({ key: '30-days', from: addDays(last, -29), to: last, unit: 'day' });
}

/**
 * A period of the public figures.
 *
 * @param key as the address has it; null for the last 30 days
 * @param last the last day that is over
 * @param first the first day that has figures; null for none
 * @returns null where there is none of that name
 */
export function publicPeriod(key: string | null, last: Day, first: Day | null): Period | null {
	if (key === null || key === '30-days') {
		const sunday = lastSunday(last);
		const tables = { from: addDays(sunday, 1 - WEEKS * 7), to: sunday };
		return { ...readPeriod('30-days', last), tables };
	}
	const closed = lastClosedMonth(last);
	return publicKeys(last, first).includes(key) ? readPeriod(key, closed) : null;
}

/** The keys of the public periods: 12 months, or a year, once they have figures of a month that is over. */
export function publicKeys(last: Day, first: Day | null): string[] {
	const closed = lastClosedMonth(last);
	if (first === null || first > closed) return ['30-days'];
	const years = yearsUpTo(closed).filter((year) => `${year}-12-31` >= first);
	return ['30-days', '12-months', ...years];
}

const whole = (period: Omit<Period, 'tables'>): Period => ({
	...period,
	tables: { from: period.from, to: period.to }
});

const lastSunday = (day: Day): Day => addDays(day, -new Date(day).getUTCDay());

/** The last day of the last month that is over, when `last` is the last day that is. */
function lastClosedMonth(last: Day): Day {
	const next = addDays(last, 1);
	return addDays(`${next.slice(0, 7)}-01`, -1);
}

/** Every key there is on the desk, the latest year first: those of before the first figures are none. */
export const periodKeys = (last: Day, first: Day | null): string[] => [
	'30-days',
	'12-months',
	...yearsUpTo(last).filter((year) => `${year}-12-31` >= (first ?? last))
];

/** The same length of time just before; the year before a year, up to the same day. */
export function periodBefore({ key, from, to, unit }: Omit<Period, 'tables'>): Period {
	if (!/^\d{4}$/.test(key)) {
		const days = daysBetween(from, to) + 1;
		return whole({ key: 'before', from: addDays(from, -days), to: addDays(from, -1), unit });
	}
	const year = String(Number(key) - 1);
	const sameDay = to.slice(5) === '02-29' ? '02-28' : to.slice(5);
	return whole({ key: year, from: `${year}-01-01`, to: `${year}-${sameDay}`, unit });
}

function yearsUpTo(last: Day): string[] {
	const latest = Number(last.slice(0, 4));
	const first = Number(monthsBefore(last, KEPT_MONTHS).slice(0, 4));
	return Array.from({ length: latest - first + 1 }, (_, index) => String(latest - index));
}

/** The month so many months before a day's, `2024-06`. */
function monthsBefore(day: Day, months: number): string {
	const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
	return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
