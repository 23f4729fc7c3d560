/** What names an admission, a ticket and a slot's key, and the work that an admission may cost. */
import { describe, expect, test } from 'vitest';
import { libraries } from '../../../tests/vectors/given-random.ts';
import vectors from '../../../tests/vectors/tokens.json';
import { fromHex, hex, u64 } from './bytes.ts';
import { admissionDigest, askTokens, blockOf, slotsOf, ticketHash, voteKey } from './tokens.ts';
import { provenBits, solveWork } from './work.ts';

const { code } = vectors;

describe.for(libraries)('$name', ({ p }) => {
	test.for(vectors.admissions)('the digest of an admission to block $block', (v) => {
		const digest = admissionDigest(p, code, v.block, v.ask.map(fromHex), v.vote.map(fromHex));
		expect(hex(digest)).toBe(v.digest);
	});

	test.for(vectors.tickets)('the hash of a ticket', ({ ticket, hash }) => {
		expect(hex(ticketHash(p, code, fromHex(ticket)))).toBe(hash);
	});
});

test('the 128 slots are in eight blocks, in order, each with a key', () => {
	expect(slotsOf(0)).toEqual(Array.from({ length: 16 }, (_, i) => i));
	expect(slotsOf(7).at(-1)).toBe(127);
	expect([0, 15, 16, 127].map(blockOf)).toEqual([0, 0, 1, 7]);
	const keys = Uint8Array.from({ length: 128 * 32 }, (_, i) => Math.floor(i / 32));
	expect(voteKey(keys, 127)).toEqual(new Uint8Array(32).fill(127));
	expect([0, 1].map((block) => askTokens(block, 10))).toEqual([20, 0]);
});

test.for(vectors.work)('work of $bits bits', async ({ digest, salt, counter, bits }) => {
	expect(await provenBits(fromHex(digest), fromHex(salt), fromHex(counter))).toBe(bits);
});

test('what is solved is proven, for that admission and that salt', async () => {
	const [digest, salt] = [new Uint8Array(32).fill(1), new Uint8Array(16).fill(2)];
	expect(await solveWork(digest, salt, 0)).toEqual(u64(0));
	const counter = await solveWork(digest, salt, 7);
	expect(await provenBits(digest, salt, counter)).toBeGreaterThanOrEqual(7);
	await expect(solveWork(digest, salt, 10, AbortSignal.abort(new Error('gone')))).rejects.toThrow(
		'gone'
	);
});
