import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWallet, type Wallet } from './wallet.ts';
import type { TokenBlock } from './holdings.ts';

const token = (byte: number, n: number) => ({
	input: new Uint8Array(32).fill(byte).fill(n, 1),
	output: new Uint8Array(64).fill(byte)
});
const block = (byte: number): TokenBlock => ({
	ask: [0, 1, 2, 3].map((n) => token(byte, n)),
	vote: Array.from({ length: 16 }, (_, n) => token(byte, 100 + n))
});

const open: Wallet[] = [];
const openOne = (code = 'TERRASSE') => {
	const wallet = openWallet(code);
	open.push(wallet);
	return wallet;
};
const closeAll = () => open.splice(0).forEach((wallet) => wallet.close());

beforeEach(() => sessionStorage.clear());
afterEach(() => {
	closeAll();
	sessionStorage.clear();
});

test('nothing is stored before there is a token', () => {
	openOne();
	expect([sessionStorage.length, localStorage.length]).toEqual([0, 0]);
});

test('a reload keeps tokens, what was taken, and votes that have not left', () => {
	const before = openOne();
	before.keepBlock(0, block(1));
	before.takeAsk('question');
	const ballot = { choice: 3, changedAt: 5, leavesAt: 9, state: 'leaving' } as const;
	before.setBallot(15, ballot);
	closeAll();
	const after = openOne();
	expect(after.voteToken(15)).toEqual(token(1, 115));
	expect(after.questionsLeft).toBe(1);
	expect(after.ballot(15)).toEqual(ballot);
	expect(openOne('2222222Z').has(0)).toBe(false);
	expect(localStorage).toHaveLength(0);
});

test('what was blinded stays until it is answered, so that the same is asked again', () => {
	const blinded = {
		input: new Uint8Array(32),
		blind: new Uint8Array(32),
		blinded: new Uint8Array(32)
	};
	openOne().keepBlinded(0, { ask: [], vote: [blinded] });
	closeAll();
	const again = openOne();
	expect(again.blinded(0)).toEqual({ ask: [], vote: [blinded] });
	again.keepBlock(0, block(1));
	expect(again.blinded(0)).toBeNull();
});

test('a second tab hears what the first holds; forgetting empties both', async () => {
	const first = openOne();
	first.keepBlock(0, block(1));
	const second = openOne();
	await new Promise<void>((resolve) => void second.onChange(() => second.has(0) && resolve()));
	expect(second.voteToken(0)).toEqual(first.voteToken(0));
	const gone = new Promise<void>(
		(resolve) => void second.onChange(() => !second.has(0) && resolve())
	);
	first.forget();
	await gone;
	expect([first.has(0), sessionStorage.length]).toEqual([false, 0]);
});

test('what makes no sense holds nothing', () => {
	sessionStorage.setItem('terrasse/tokens/TERRASSE', '{"blocks":[[0,{}]]}');
	expect(openOne().has(0)).toBe(false);
});
