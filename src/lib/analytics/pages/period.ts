import { addDays, daysBetween, KEPT_MONTHS, type Day } from '../day.ts';

/**
 * The stretches of time that figures are read over: the last 30 days, the last 12 whole months with
 * the current one, or a year. A public period ends yesterday: the figures of a day that goes on would
 * rise by one under the eyes of whoever asks again and again.
 */
export type Period = {
	/** As the address has it: `30-days`, `12-months`, `2026`. */
	key: string;
	from: Day;
	to: Day;
	/** What the drawing has a column for. */
	unit: 'day' | 'month';
};

/** The period that an address asks for; the last 30 days where it asks for none that is. */
export function readPeriod(key: string | null, last: Day): Period {
	const years = yearsUpTo(last);
	if (key !== null && years.includes(key)) {
		const end = `${key}-12-31`;
		return { key, from: `${key}-01-01`, to: end < last ? end : last, unit: 'month' };
	}
	if (key === '12-months') {
		return { key, from: `${monthsBefore(last, 11)}-01`, to: last, unit: 'month' };
	}
	return { key: '30-days', from: addDays(last, -29), to: last, unit: 'day' };
}

/** Every key there is, the latest year first. */
export const periodKeys = (last: Day): string[] => ['30-days', '12-months', ...yearsUpTo(last)];

/** The same length of time just before; the year before a year, up to the same day. */
export function periodBefore({ key, from, to, unit }: Period): Period {
	if (!/^\d{4}$/.test(key)) {
		const days = daysBetween(from, to) + 1;
		return { key: 'before', from: addDays(from, -days), to: addDays(from, -1), unit };
	}
	const year = String(Number(key) - 1);
	const sameDay = to.slice(5) === '02-29' ? '02-28' : to.slice(5);
	return { key: year, from: `${year}-01-01`, to: `${year}-${sameDay}`, unit };
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
