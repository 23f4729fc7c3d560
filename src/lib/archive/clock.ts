/**
 * PeerTube says instants in UTC; a record says the hour on a clock of its zone. Both ways, with
 * nothing but `Intl`.
 */

/** `2024-06-05T16:30:00.000Z` in `Europe/Paris` is `2024-06-05T18:30`; null for no date. */
export function clockIn(zone: string, instant: string | null): string | null {
	const date = new Date(instant ?? Number.NaN);
	if (Number.isNaN(date.getTime())) return null;
	const clock = onTheClock(zone, date.getTime());
	return /^\d{4}-/.test(clock) ? clock : null;
}

/**
 * The instant of a record's date, in milliseconds since 1970. A day without an hour is its midnight;
 * an hour that a change of clocks repeats is the first one, one that it skips the one that follows.
 */
export function instantOf(moment: string, zone: string): number {
	const asUtc = Date.parse(`${moment.length === 10 ? `${moment}T00:00` : moment}:00Z`);
	const offsetAt = (at: number) => Date.parse(`${onTheClock(zone, at)}:00Z`) - at;
	const dayBefore = offsetAt(asUtc - 86_400_000);
	const first = asUtc - dayBefore;
	if (first + offsetAt(first) === asUtc) return first;
	const second = asUtc - offsetAt(first);
	return second + offsetAt(second) === asUtc ? second : first;
}

/** @returns `YYYY-MM-DDTHH:MM` */
function onTheClock(zone: string, at: number): string {
	const parts = new Intl.DateTimeFormat('en-CA', {
		timeZone: zone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	}).formatToParts(at - (((at % 60_000) + 60_000) % 60_000));
	const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
	return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}
