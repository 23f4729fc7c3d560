export type Device = 'phone' | 'tablet' | 'computer';

/**
 * One of three, and nothing more, from what a browser says it is. An iPad says it is a computer.
 *
 * @param agent a `User-Agent`; Android says `Mobile` on phones only
 */
export function deviceOf(agent: string): Device {
	if (/iPad|Tablet|Android(?!.*Mobile)/.test(agent)) return 'tablet';
	return /Mobi|iPhone|Android/.test(agent) ? 'phone' : 'computer';
}
