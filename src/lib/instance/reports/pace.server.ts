import { oneForProcess } from '#db/process.server.ts';

/**
 * How many notices the form takes: so many an hour, all senders together, counted in memory. Nobody is
 * told from anybody else, so nothing about anybody is kept.
 */
const MOST_AN_HOUR = 30;
const AN_HOUR_MS = 3_600_000;

const taken = () => oneForProcess('instance/reports/pace', () => ({ times: [] as number[] }));

/** Takes one place, if there is one. @returns whether there was */
export function takePlace(now = Date.now()): boolean {
	const held = taken();
	held.times = held.times.filter((time) => time > now - AN_HOUR_MS);
	if (held.times.length >= MOST_AN_HOUR) return false;
	held.times.push(now);
	return true;
}
