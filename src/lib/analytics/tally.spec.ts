import { describe, expect, test } from 'vitest';
import { MOST_VALUES, OTHER } from './dimensions.ts';
import { newTally, tallyOne, type Tally } from './tally.ts';

const HOST = 'auposte.example';
const count = (tally: Tally, dimension: 'referrer' | 'page', value: string, times = 1) => {
	for (let time = 0; time < times; time++) tallyOne(tally, dimension, value);
};
const pending = (tally: Tally, dimension: 'referrer' | 'page') =>
	Object.fromEntries([...(tally.pending.get(dimension) ?? [])].filter(([, by]) => by !== 0));
const total = (tally: Tally) =>
	Object.values(pending(tally, 'referrer')).reduce((sum, by) => sum + by, 0);

describe('a host that leads here', () => {
	test('is “other” four times, and has its name from the fifth, with the four before', () => {
		const tally = newTally();
		count(tally, 'referrer', HOST, 4);
		expect(pending(tally, 'referrer')).toEqual({ [OTHER]: 4 });
		count(tally, 'referrer', HOST);
		expect(pending(tally, 'referrer')).toEqual({ [HOST]: 5 });
		count(tally, 'referrer', HOST);
		expect(pending(tally, 'referrer')).toEqual({ [HOST]: 6 });
	});

	test('takes back from “other” what was written there in the meantime', () => {
		const tally = newTally();
		count(tally, 'referrer', HOST, 4);
		tally.pending.clear();
		count(tally, 'referrer', HOST);
		expect(pending(tally, 'referrer')).toEqual({ [OTHER]: -4, [HOST]: 5 });
	});

	test('that has a figure today already does not wait again', () => {
		const tally = newTally(new Map([['referrer', new Map([[HOST, 3]])]]));
		count(tally, 'referrer', HOST);
		expect(pending(tally, 'referrer')).toEqual({ [HOST]: 1 });
	});
});

test('a page of ours has its name from the first time', () => {
	const tally = newTally();
	count(tally, 'page', '/workshops');
	expect(pending(tally, 'page')).toEqual({ '/workshops': 1 });
});

describe('whoever makes hosts up', () => {
	test('fills no memory: a thousand wait, one of the rarest is forgotten, and every hit is counted', () => {
		const tally = newTally();
		for (let host = 0; host < 20_000; host++) count(tally, 'referrer', `h${host}.example`);
		expect(tally.waiting.size).toBe(1_000);
		expect(tally.waiting.has('h19999.example')).toBe(true);
		expect(total(tally)).toBe(20_000);
	});

	test('gets so many names and no more; the rest is “other”', () => {
		const tally = newTally();
		for (let host = 0; host < 500; host++) count(tally, 'referrer', `h${host}.example`, 5);
		expect(tally.named.get('referrer')?.size).toBe(MOST_VALUES.referrer);
		expect(pending(tally, 'referrer')[OTHER]).toBe((500 - MOST_VALUES.referrer) * 5);
		expect(total(tally)).toBe(2_500);
	});

	test('does not push out the hosts that are met more often, which take a place in a full list', () => {
		const tally = newTally();
		for (let host = 0; host < 500; host++) count(tally, 'referrer', `h${host}.example`, 5);
		count(tally, 'referrer', 'a-real-paper.example', 20);
		for (let host = 500; host < 900; host++) count(tally, 'referrer', `h${host}.example`, 5);
		expect(pending(tally, 'referrer')['a-real-paper.example']).toBe(20);
		expect(tally.named.get('referrer')?.size).toBe(MOST_VALUES.referrer);
		expect(total(tally)).toBe(900 * 5 + 20);
	});

	test('does not make a host that waits forget how often it was met', () => {
		const tally = newTally();
		count(tally, 'referrer', HOST, 4);
		for (let host = 0; host < 5_000; host++) count(tally, 'referrer', `h${host}.example`);
		count(tally, 'referrer', HOST);
		expect(pending(tally, 'referrer')[HOST]).toBe(5);
	});
});
