/**
 * Days as the instance's wall calendar has them, `2024-06-05`: of 23 hours or 25 where the clocks
 * change. Days compare as texts.
 */
export type Day = string;

/** Days in a row, both ends included. */
export type Stretch = { from: Day; to: Day };

/** Figures older than this are deleted: what the CNIL allows (4 July 2025). */
export const KEPT_MONTHS = 25;

const DAY_MS = 86_400_000;
/** Every zone in use stands off by whole quarters of an hour, and changes on one. */
const QUARTER_MS = 900_000;

type Slot = { zone: string; quarter: number; day: Day; hour: string };

let last: Slot = { zone: '', quarter: NaN, day: '', hour: '' };
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The day and the hour, `00` to `23`, of a moment.
 *
 * @param at milliseconds since 1970
 * @param zone an IANA name; @throws RangeError if there is none such
 */
export function wallClock(at: number, zone: string): { day: Day; hour: string } {
	const quarter = Math.floor(at / QUARTER_MS);
	if (last.quarter !== quarter || last.zone !== zone) last = slotOf(zone, quarter);
	return last;
}

function slotOf(zone: string, quarter: number): Slot {
	// Sweden writes `2024-06-05 18`.
	const format =
		formats.get(zone) ??
		new Intl.DateTimeFormat('sv-SE', {
			timeZone: zone,
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			hourCycle: 'h23'
		});
	formats.set(zone, format);
	const written = format.format(quarter * QUARTER_MS);
	return { zone, quarter, day: written.slice(0, 10), hour: written.slice(11, 13) };
}

/** Whether the system knows a zone by that name. */
export function isZone(zone: string): boolean {
	try {
		slotOf(zone, 0);
		return true;
	} catch {
		return false;
	}
}

/** The day so many days later; earlier, if negative. */
export function addDays(day: Day, days: number): Day {
	return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days from one to another; negative if it comes before. */
export const daysBetween = (from: Day, to: Day): number =>
	Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** Every day from one to another, both included; none if they are the wrong way round. */
export function daysFrom(from: Day, to: Day): Day[] {
	const count = Math.max(0, daysBetween(from, to) + 1);
	return Array.from({ length: count }, (_, index) => addDays(from, index));
}

/** A clock behind by more than this many days, or ahead of it, was wrong before: the clock is followed. */
export const LATE_BY_DAYS = 2;

/**
 * The day to count in when the clock says `clock`. A clock that goes back by a little does not open a
 * day again: what happens goes to the current day until the clock has caught up. A current day far
 * ahead was a mistake of the clock, and nobody is dragged there.
 */
export function followClock(current: Day, clock: Day): Day {
	return clock < current && daysBetween(clock, current) <= LATE_BY_DAYS ? current : clock;
}
