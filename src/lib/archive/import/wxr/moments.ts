/**
 * The hours of WordPress: `2024-06-05 18:30:00`, one field in the blog's zone, which an export never
 * names, and one in UTC.
 */
const WRITTEN = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?$/;

/** Zones that a French-speaking blog is likely to keep; the first also stands for one never set. */
const LIKELY = [
	...['Europe/Paris', 'UTC', 'America/Toronto', 'Indian/Reunion', 'America/Martinique'],
	...['America/Cayenne', 'Indian/Mayotte', 'Pacific/Noumea', 'Pacific/Tahiti', 'Europe/London']
];
export const USUAL_ZONE = 'Europe/Paris';

/** The instant that a UTC field says, in ms; null where nothing or nothing possible is written. */
export function instantOf(written: string): number | null {
	const [, year, month, day, hour = '00', minute = '00', second = '00'] =
		WRITTEN.exec(written.trim()) ?? [];
	const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
	const instant = Date.parse(iso);
	if (Number.isNaN(instant) || new Date(instant).toISOString() !== iso) return null;
	return Number(year) < 1990 || Number(year) > 2200 ? null : instant;
}

/** Whether a field holds no date at all, which is not the same as an impossible one. */
export function isUndated(written: string): boolean {
	return written.trim() === '' || written.startsWith('0000-00-00');
}

/** `2024-06-05T18:30` on the clocks of a zone. */
export function localMoment(instant: number, zone: string): string {
	const said = clockOf(zone).format(instant);
	return said.replace(' ', 'T').slice(0, 16);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Swedish writes dates as ISO 8601 does. */
function clockOf(zone: string): Intl.DateTimeFormat {
	const known = clocks.get(zone);
	if (known) return known;
	const clock = new Intl.DateTimeFormat('sv-SE', {
		...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
		...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
	});
	clocks.set(zone, clock);
	return clock;
}

/** Learns a blog's zone from posts that say the same moment twice. */
export function startZone(): { hear: (local: string, utc: string) => void; zone: () => string } {
	const votes = new Map<string, number>();
	let heard = 0;
	return {
		hear(local, utc) {
			const [there, instant] = [instantOf(local), instantOf(utc)];
			if (there === null || instant === null || heard >= 500) return;
			heard += 1;
			const moment = new Date(there).toISOString().slice(0, 16);
			const fitting = LIKELY.filter((zone) => localMoment(instant, zone) === moment);
			for (const zone of fitting.length > 0 ? fitting : [fixedZone(there - instant)]) {
				votes.set(zone, (votes.get(zone) ?? 0) + 1);
			}
		},
		zone() {
			const [first] = [...votes].sort((a, b) => b[1] - a[1] || order(a[0]) - order(b[0]));
			return first === undefined || first[0] === 'UTC' ? USUAL_ZONE : first[0];
		}
	};
}

const order = (zone: string): number => LIKELY.indexOf(zone) >>> 0;

/** A zone of whole hours, whose sign POSIX turned round: `Etc/GMT-2` is two hours east. */
function fixedZone(offset: number): string {
	const hours = Math.round(offset / 3_600_000);
	const isZone = Math.abs(hours) <= 12 && hours !== 0;
	return isZone ? `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}` : USUAL_ZONE;
}
