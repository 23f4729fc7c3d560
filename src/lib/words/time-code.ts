/**
 * A place in a recording, as people write it: `h:mm:ss`, or `m:ss` below an hour. Refuses minutes and
 * seconds past 59 and recordings of a hundred hours.
 */
export const LONGEST_SECONDS = 359_999;

/** In seconds; null for anything else. `1:02:03` is 3723, `4:05` is 245. */
export function readTime(typed: string): number | null {
	const [, hours = '0', minutes = '', seconds = ''] =
		/^(?:(\d{1,2}):(?=\d\d:))?([0-5]?\d):([0-5]\d)$/.exec(typed.trim()) ?? [];
	if (seconds === '') return null;
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** `1:02:03`, always with its hour. @param seconds whole, from 0 */
export function writeTime(seconds: number): string {
	const two = (n: number) => String(n).padStart(2, '0');
	return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** As HTML's `datetime` wants a duration: `PT1H2M3S`. */
export const asDuration = (seconds: number): string =>
	`PT${Math.floor(seconds / 3600)}H${Math.floor(seconds / 60) % 60}M${seconds % 60}S`;
