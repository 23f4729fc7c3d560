import { oneForProcess } from '#db/process.server.ts';
import { config } from '../../env.server.ts';

/**
 * How fast a room takes questions: one limit shared by all who ask there, in memory, never by
 * address, since two hundred phones may stand behind one café's Wi-Fi.
 */
const MINUTE_MS = 60_000;

type Bucket = { left: number; at: number };

const buckets = () => oneForProcess('rooms/rate', () => new Map<string, Bucket>());

/**
 * Takes one place. A room may spend a minute's worth at once; then places come back evenly.
 *
 * @param now milliseconds
 * @returns 0 if it was free, else in how many seconds to try again
 */
export function takePlace(code: string, now = Date.now()): number {
	const most = config().questionsAMinute;
	const known = buckets().get(code) ?? { left: most, at: now };
	const left = Math.min(most, known.left + ((now - known.at) / MINUTE_MS) * most);
	const free = left >= 1;
	buckets().set(code, { left: free ? left - 1 : left, at: now });
	if (free) return 0;
	const seconds = ((1 - left) / most) * (MINUTE_MS / 1000);
	// Spread over a few seconds, so that those who were refused do not all come back at once.
	return Math.ceil(seconds + Math.random() * 5);
}

/** Forgets a room that burned. */
export function forgetPlaces(code: string): void {
	buckets().delete(code);
}
