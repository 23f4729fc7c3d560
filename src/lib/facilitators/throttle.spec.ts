import { expect, test } from 'vitest';
import { readRefusal } from '#lib/http/problem.ts';
import { makeThrottle, type Throttle } from './throttle.server.ts';

/** Seconds to wait that an attempt is answered, 0 if it may go on. */
function waitFor(throttle: Throttle, login: string | null, now: number): number {
	try {
		throttle.attempt(login, now);
		return 0;
	} catch (failure) {
		return Number(readRefusal(failure)?.members.retryAfter);
	}
}

/** Attempts as soon as each is allowed, and lists the waits in between. */
function waits(throttle: Throttle, login: string, attempts: number): number[] {
	let now = 1_000_000;
	return Array.from({ length: attempts }, () => {
		const wait = waitFor(throttle, login, now);
		now += wait * 1000;
		if (wait > 0) throttle.attempt(login, now);
		return wait;
	});
}

test('five attempts are free, then each waits longer, never more than half a minute', () => {
	expect(waits(makeThrottle(), 'zoe', 14)).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 30, 30, 30, 30]);
});

test('attempts sent all at once are counted as they come, not once they have failed', () => {
	const throttle = makeThrottle();
	const answers = Array.from({ length: 20 }, () => waitFor(throttle, 'zoe', 1_000_000));
	expect(answers.filter((wait) => wait === 0)).toHaveLength(5);
});

test('whoever comes in is not slowed the next time', () => {
	const throttle = makeThrottle();
	waits(throttle, 'zoe', 8);
	throttle.succeed('zoe');
	expect(waitFor(throttle, 'zoe', 1_000_000)).toBe(0);
});

test('guessing at one login slows neither another nor the recovery sheet', () => {
	const throttle = makeThrottle();
	for (let i = 0; i < 20; i++) waitFor(throttle, 'zoe', 1_000_000);
	expect(waitFor(throttle, 'zoe', 1_000_000)).toBeGreaterThan(0);
	expect(waitFor(throttle, 'yael', 1_000_000)).toBe(0);
	expect(waitFor(throttle, null, 1_000_000)).toBe(0);
});

test('all logins together have a pace too, and a second later there is room again', () => {
	const throttle = makeThrottle();
	const answers = Array.from({ length: 60 }, (_, i) => waitFor(throttle, `login${i}`, 1_000_000));
	expect(answers.filter((wait) => wait === 0)).toHaveLength(40);
	expect(waitFor(throttle, 'zoe', 1_001_000)).toBe(0);
});

test('a quarter of an hour of quiet is forgotten', () => {
	const throttle = makeThrottle();
	for (let i = 0; i < 20; i++) waitFor(throttle, 'zoe', 1_000_000);
	expect(waitFor(throttle, 'zoe', 1_000_000 + 15 * 60_000)).toBe(0);
});
