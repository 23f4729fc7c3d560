import { setTimeout as pause } from 'node:timers/promises';
import { readOutsideFailure } from '../../outside/outside-failure.ts';

/**
 * Asks again when an instance says it is busy: after the seconds it names, or longer each time. It
 * gives up after five tries; what will not change by waiting is not asked twice.
 */
const TRIES = 5;
const LONGEST_SECONDS = 120;

/** @param act one request through `Outside`; its last failure is thrown on */
export async function patiently<T>(act: () => Promise<T>): Promise<T> {
	for (let tried = 1; ; tried++) {
		try {
			return await act();
		} catch (failure) {
			const seconds = tried < TRIES ? secondsToWait(failure, tried, Math.random()) : null;
			if (seconds === null) throw failure;
			await pause(seconds * 1000);
		}
	}
}

/**
 * How long to wait before the next try, or null where it would change nothing.
 *
 * @param tried how many times it was, from 1
 * @param chance from 0 to 1: spreads out those who were refused together
 */
export function secondsToWait(failure: unknown, tried: number, chance: number): number | null {
	const outside = readOutsideFailure(failure);
	if (!outside) return null;
	const { code, status = 0, retryAfter } = outside;
	const isBusy = code === 'status' && (status === 429 || (status >= 500 && status !== 501));
	if (!isBusy && code !== 'unreachable' && code !== 'slow') return null;
	if (retryAfter !== undefined) return retryAfter <= LONGEST_SECONDS ? retryAfter : null;
	return Math.min(2 ** (tried - 1) * (0.5 + chance / 2), LONGEST_SECONDS);
}
