/** Nobody waits for whoever comes in: checks go first, and a crowd too large is told to come back. */
import { expect, test, vi } from 'vitest';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { readRefusal } from '#lib/http/problem.ts';
import { blindBlock, sent } from './tokens.fixture.ts';
import { perform } from './workers.server.ts';

vi.setConfig({ testTimeout: 30_000 });

const seed: Bytes = Uint8Array.from({ length: 32 }, (_, i) => i);
const elements = sent(blindBlock()).vote;
const issue = (count = 16) => {
	const slots = Array.from({ length: count }, (_, slot) => slot);
	return perform({ kind: 'issue', seed, ask: [], slots, vote: elements.slice(0, count) });
};
const check = () =>
	perform({
		kind: 'check',
		seed,
		slot: 0,
		input: new Uint8Array(32),
		output: new Uint8Array(64)
	});

test('a check that comes after thirty admissions is done before the last of them', async () => {
	const done: string[] = [];
	const admissions = Array.from({ length: 30 }, () => issue().then(() => done.push('admission')));
	await check().then((isGood) => done.push(isGood ? 'good' : 'checked'));
	expect(done.length).toBeLessThan(30);
	await Promise.all(admissions);
	expect(done.filter((one) => one === 'checked')).toHaveLength(1);
});

test('the main thread goes on meanwhile', async () => {
	let turns = 0;
	const turning = setInterval(() => turns++, 1);
	await Promise.all(Array.from({ length: 20 }, () => issue()));
	clearInterval(turning);
	expect(turns).toBeGreaterThan(10);
});

test('past four hundred waiting admissions the next is told when to come back', async () => {
	const asked = await Promise.allSettled(Array.from({ length: 500 }, () => issue(0)));
	const refused = asked.filter((one) => one.status === 'rejected');
	expect(refused.length).toBeGreaterThanOrEqual(98);
	const refusal = readRefusal(refused[0]?.reason);
	expect(refusal?.code).toBe('slow-down');
	expect(Number(refusal?.members.retryAfter)).toBeGreaterThanOrEqual(3);
	expect((await issue(0))?.vote).toEqual([]);
});
