/** When a room burns unless its facilitator says otherwise: so many hours after the evening's end. */
export type Evening = { day: string; start?: string | undefined; end?: string | undefined };

const HOUR_MS = 3_600_000;
/** An evening whose end nobody wrote down. */
const EVENING_HOURS = 3;
const KEPT_HOURS = 24;
/** A room is no archive. */
export const LONGEST_DAYS = 30;

/**
 * The default, in milliseconds, on the hour.
 *
 * @param evening in the clock of this computer; one that is over counts as starting now
 * @param now in milliseconds
 * @param hours after its end: what the instance decided, or a day
 */
export function defaultBurning(
	evening: Evening | undefined,
	now: number,
	hours = KEPT_HOURS
): number {
	const end = Math.max(endOf(evening, now), now);
	return Math.ceil((end + hours * HOUR_MS) / HOUR_MS) * HOUR_MS;
}

function endOf(evening: Evening | undefined, now: number): number {
	const fromNow = now + EVENING_HOURS * HOUR_MS;
	if (!evening) return fromNow;
	const at = (time: string) => new Date(`${evening.day}T${time}`).getTime();
	const start = at(evening.start ?? '20:00');
	const end = evening.end ? at(evening.end) : start + EVENING_HOURS * HOUR_MS;
	// An evening that ends before it starts ends after midnight.
	const last = end < start ? end + 24 * HOUR_MS : end;
	return Number.isNaN(last) || last < now || last > now + (LONGEST_DAYS * 24 * HOUR_MS) / 2
		? fromNow
		: last;
}

/** As `<input type="datetime-local">` writes it, in the clock of this computer. */
export function toLocalInput(ms: number): string {
	const local = new Date(ms - new Date(ms).getTimezoneOffset() * 60_000);
	return local.toISOString().slice(0, 16);
}

/** What was typed there, in Unix seconds; null unless it is to come and not too far. */
export function fromLocalInput(typed: string, now: number): number | null {
	const ms = new Date(typed).getTime();
	const isFar = ms > now + LONGEST_DAYS * 24 * HOUR_MS;
	return Number.isNaN(ms) || ms <= now || isFar ? null : Math.floor(ms / 1000);
}
