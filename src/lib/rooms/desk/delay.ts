/** A delay said the way people do: two units at most, the smallest a minute. */
export type Part = { unit: 'days' | 'hours' | 'minutes'; n: number };

/** The parts of a delay in whole minutes, the largest first; under a minute is zero minutes. */
export function delayParts(minutes: number): Part[] {
	const days = Math.floor(minutes / 1440);
	const hours = Math.floor((minutes % 1440) / 60);
	if (days > 0) return withoutZero([part('days', days), part('hours', hours)]);
	if (hours > 0) return withoutZero([part('hours', hours), part('minutes', minutes % 60)]);
	return [part('minutes', minutes)];
}

const part = (unit: Part['unit'], n: number): Part => ({ unit, n });
const withoutZero = ([first, second]: [Part, Part]): Part[] =>
	second.n === 0 ? [first] : [first, second];
