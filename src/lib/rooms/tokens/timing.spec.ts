/**
 * What the times at which votes arrive tell whoever watches the server: votes leave by the code that
 * pages run, on a clock that is moved by hand, drawn from random numbers that are the same each time.
 * What remains is said in docs/threat-model.md.
 */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { b64, u32 } from '#lib/crypto/bytes.ts';
import { noble } from '#lib/crypto/noble.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import { openBallots } from './spend.ts';
import { openWallet } from './wallet.ts';

vi.setConfig({ testTimeout: 120_000 });

const VOTERS = 16;
const EVENINGS = 60;
/** A guess by chance is right once an evening on average, with variance one: six standard errors. */
const BY_CHANCE = EVENINGS + 6 * Math.sqrt(EVENINGS);

/** Random numbers from 0 to 1 that are the same each time (mulberry32). */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const random = seeded(20_240_605);
const p: Primitives = {
	...noble,
	random: (length) => (length === 4 ? u32(Math.floor(random() * 2 ** 32)) : noble.random(length))
};

let arrived: string[];
beforeAll(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
	vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
		arrived.push((JSON.parse(String(body)) as { input: string }).input);
		return Response.json({}, { status: 202 });
	});
});
afterAll(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

/** The n-th decides at the n-th moment. @returns whose votes arrived, in their order */
async function order(decidedAt: number[]): Promise<number[]> {
	arrived = [];
	const inputs = decidedAt.map(() => noble.random(32));
	const voters = inputs.map((input: Bytes, n) => {
		const wallet = openWallet(`VOTER${String(n).padStart(3, '0')}`);
		const vote = Array.from({ length: 16 }, () => ({ input, output: new Uint8Array(64) }));
		wallet.keepBlock(0, { ask: [], vote });
		return { wallet, ballots: openBallots(p, '/votes', wallet, () => {}) };
	});
	const start = Date.now();
	for (const n of [...decidedAt.keys()].sort((a, b) => decidedAt[a]! - decidedAt[b]!)) {
		await vi.advanceTimersByTimeAsync(start + decidedAt[n]! - Date.now());
		expect(voters[n]?.ballots.vote(0)).toBe(true);
	}
	await vi.advanceTimersByTimeAsync(6_000);
	for (const { wallet, ballots } of voters) {
		ballots.close();
		wallet.forget();
		wallet.close();
	}
	expect(arrived).toHaveLength(decidedAt.length);
	const names = inputs.map(b64);
	return arrived.map((input) => names.indexOf(input));
}

/** How often the n-th vote to arrive is that of the n-th who came in, over all the evenings. */
async function pairedByOrder(decide: (n: number) => number): Promise<number> {
	let hits = 0;
	for (let evening = 0; evening < EVENINGS; evening++) {
		const voters = await order(Array.from({ length: VOTERS }, (_, n) => decide(n)));
		hits += voters.filter((voter, place) => voter === place).length;
	}
	return hits;
}

test('where everyone decides in their own time, votes tell the n-th no better than chance', async () => {
	expect(await pairedByOrder(() => random() * 60_000)).toBeLessThan(BY_CHANCE);
});

test('where everyone decides at once, in the order in which they came in, nor do they', async () => {
	expect(await pairedByOrder((n) => n)).toBeLessThan(BY_CHANCE);
});

test('two votes a second apart are often mixed, those of more than five seconds never', async () => {
	const keptInOrder = async (apart: number) => {
		let kept = 0;
		for (let time = 0; time < 100; time++) kept += (await order([0, apart]))[0] === 0 ? 1 : 0;
		return kept;
	};
	expect(await keptInOrder(1_000)).toBeLessThan(85);
	// This is the limit that the threat table states.
	expect(await keptInOrder(5_100)).toBe(100);
});
