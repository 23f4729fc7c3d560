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
		const tally = newTally(new Map([['referrer', new Set([HOST])]]));
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
	test('fills no memory: a thousand wait, the oldest is forgotten, and every hit is counted', () => {
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
});
