import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stepsOf, type Step } from './burning.ts';

/** Promises settle between the timers, as they do in a page. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

let reached: Step[];
let isGone: boolean;
let isLate: boolean;

const begin = () =>
	stepsOf({
		reach: (step) => reached.push(step),
		isGone: async () => isGone,
		late: () => (isLate = true)
	});

beforeEach(() => {
	vi.useFakeTimers();
	[reached, isGone, isLate] = [[], false, false];
});
afterEach(() => vi.useRealTimers());

test('the proof is said once the server has given it, and the empty room follows', async () => {
	begin();
	await pass(10_000);
	expect(reached).toEqual([1, 2]);
	isGone = true;
	await pass(10_000);
	expect(reached).toEqual([1, 2, 3, 4]);
	expect(isLate).toBe(false);
});

test('a server that does not confirm is said to be late, and asked on', async () => {
	begin();
	await pass(30_000);
	expect(isLate).toBe(true);
	expect(reached).toEqual([1, 2]);
	isGone = true;
	await pass(5_000);
	expect(reached).toEqual([1, 2, 3, 4]);
});

test('a page that goes on to something else stops it', async () => {
	const stop = begin();
	await pass(1_600);
	stop();
	isGone = true;
	await pass(60_000);
	expect(reached).toEqual([1]);
});
