/** When votes leave, by a clock that stands still: what was passed over never does. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noble } from '#lib/crypto/noble.ts';
import type { Primitives } from '#lib/crypto/primitives.ts';
import { openBallots, type Ballots } from './spend.ts';
import { openWallet, type Wallet } from './wallet.ts';

let arrived: { slot: number; choice: number }[];
let wallet: Wallet;
let ballots: Ballots;
/** What the next delays are drawn from: 0 for none, 255 for the longest. */
let drawn: number;
const p: Primitives = { ...noble, random: (length) => new Uint8Array(length).fill(drawn) };

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
	[arrived, drawn] = [[], 0];
	vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
		arrived.push(JSON.parse(String(body)));
		return Response.json({}, { status: 202 });
	});
	wallet = openWallet('TERRASSE');
	const vote = Array.from({ length: 16 }, () => ({
		input: noble.random(32),
		output: noble.random(64)
	}));
	wallet.keepBlock(0, { ask: [], vote });
	ballots = openBallots(p, '/api/rooms/TERRASSE/votes', wallet, () => {});
});
afterEach(() => {
	ballots.close();
	wallet.forget();
	wallet.close();
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

test('of answers gone through with the arrows, the last alone leaves, once it has settled', async () => {
	for (let choice = 0; choice < 8; choice++) {
		ballots.vote(3, choice, true);
		await vi.advanceTimersByTimeAsync(1_900);
	}
	expect(arrived).toEqual([]);
	await vi.advanceTimersByTimeAsync(100);
	expect(arrived).toMatchObject([{ slot: 3, choice: 7 }]);
});

test('a change draws a delay anew, the same choice again does not', () => {
	const leavesIn = () => (wallet.ballot(0)?.leavesAt ?? 0) - Date.now();
	ballots.vote(0, 1, true);
	expect(leavesIn()).toBe(2_000);
	drawn = 255;
	ballots.vote(0, 1, true);
	expect(leavesIn()).toBe(2_000);
	ballots.vote(0, 2, true);
	expect(leavesIn()).toBe(7_000);
});

test('a vote that is no answer among several waits for its random delay alone', async () => {
	ballots.vote(0);
	await vi.advanceTimersByTimeAsync(0);
	expect(arrived).toMatchObject([{ slot: 0, choice: 0 }]);
});
