import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginBurning, type Step } from './burning.ts';

/** Promises settle between the timers, as they do in a page. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

let reached: Step[];
let isGone: boolean;
let isLate: boolean;

const begin = () =>
	beginBurning({
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
	await pass(18_000);
	expect(reached).toEqual([1, 2]);
	isGone = true;
	await pass(8_000);
	expect(reached).toEqual([1, 2, 3, 4]);
	expect(isLate).toBe(false);
});

test('a server that does not confirm is said to be late, and asked on', async () => {
	begin();
	await pass(40_000);
	expect(isLate).toBe(true);
	expect(reached).toEqual([1, 2]);
	isGone = true;
	await pass(8_000);
	expect(reached).toEqual([1, 2, 3, 4]);
});

test('a page that goes on to something else stops it', async () => {
	const { stop } = begin();
	await pass(2_100);
	stop();
	isGone = true;
	await pass(60_000);
	expect(reached).toEqual([1]);
});

test('someone can speak over it: the keys go soon, and each step stays for a sentence', async () => {
	isGone = true;
	begin();
	await pass(2_000);
	expect(reached).toEqual([1]);
	await pass(5_500);
	expect(reached).toEqual([1]);
	await pass(500);
	expect(reached).toEqual([1, 2]);
});

test('a hand that asks for the next step sets the pace from there on', async () => {
	isGone = true;
	const { next } = begin();
	next();
	await pass(0);
	expect(reached).toEqual([1]);
	await pass(120_000);
	expect(reached).toEqual([1]);
	for (const so of [
		[1, 2],
		[1, 2, 3],
		[1, 2, 3, 4]
	]) {
		next();
		await pass(0);
		expect(reached).toEqual(so);
	}
});

test('no hand hurries the server’s proof', async () => {
	const { next } = begin();
	for (let pressed = 0; pressed < 9; pressed++) {
		next();
		await pass(10);
	}
	expect(reached).toEqual([1, 2]);
	isGone = true;
	await pass(1_000);
	expect(reached).toEqual([1, 2, 3]);
});
