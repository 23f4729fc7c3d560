/**
 * What a script gets by sending much, through the door that browsers use. Work is counted in tries,
 * never in seconds: the clock stands still, so that a thousand are at the door at once.
 */
import { randomBytes } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { b64, fromB64, u64 } from '#lib/crypto/bytes.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { admissionDigest, BLOCK_SLOTS } from '#lib/crypto/tokens.ts';
import { provenBits, solveWork } from '#lib/crypto/work.ts';
import { publicRoom } from '../room.server.ts';
import { openTokenRoom, temporaryDatabase } from '../room.fixture.server.ts';
import { admit } from './admissions.server.ts';
import { openDoor } from './door.fixture.server.ts';
import { showLastTallies, shownTallies } from './tallies.server.ts';
import { blindBlock, noWork, open, sent, written } from './tokens.fixture.ts';
import { bitsAt } from './work.server.ts';

temporaryDatabase();
const post = openDoor();
vi.setConfig({ testTimeout: 120_000 });
afterEach(() => void vi.useRealTimers());

const VOTES = 10_000;
const AT_ONCE = 50;
const SCRIPTS = 1_000;
/** What each script is ready to do: 64 tries on average. Past that it shows less than is asked. */
const READY_FOR_BITS = 6;

/** A counter that shows fewer bits than these: never one that would do by chance. */
async function workTooLittle(digest: Bytes, salt: Bytes, bits: number): Promise<Bytes> {
	for (let next = 0; ; next++) {
		if ((await provenBits(digest, salt, u64(next))) < bits) return u64(next);
	}
}

const forged = (length: number): string => b64(new Uint8Array(randomBytes(length)));

test('a script with one admission moves a tally by one, with ten thousand votes', async () => {
	const room = await openTokenRoom();
	const request = blindBlock();
	const by = noWork(fromB64(publicRoom(room.code).work.salt));
	const issued = await admit(room.code, { ...sent(request), by });
	const token = written(open(request, issued, room.statement).vote(0));
	const good = { slot: 0, choice: 0, ...token };
	const kinds = [
		() => good,
		() => ({ ...good, output: forged(64) }),
		() => ({ ...good, input: forged(32) }),
		() => ({ ...good, input: forged(32), output: forged(64) }),
		(n: number) => ({ ...good, slot: 1 + (n % 127) }),
		(n: number) => ({ ...good, choice: 1 + (n % 7) })
	];
	const answers = new Map<number, number>();
	let n = 0;
	const script = async () => {
		while (n < VOTES) {
			const vote = kinds[n % kinds.length]?.(n);
			n++;
			const { status } = await post(`${room.code}/votes`, vote);
			answers.set(status, (answers.get(status) ?? 0) + 1);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, script));
	expect([...answers.keys()].sort()).toEqual([202, 422]);
	expect([...answers.values()].reduce((sum, count) => sum + count)).toBe(VOTES);
	showLastTallies(room.code);
	const { votes, rows } = shownTallies(room.code);
	expect([votes, rows.map(([slot]) => slot)]).toEqual([1, [0]]);
});

test('a thousand scripts without tickets come in as far as they work, and no further', async () => {
	vi.useFakeTimers({ toFake: ['Date'] });
	const { p, code } = await openTokenRoom();
	const pool = Array.from({ length: SCRIPTS / BLOCK_SLOTS + 2 }, () => sent(blindBlock()).vote);
	/** Another for each, at a sixteenth of the arithmetic. */
	const blindedFor = (script: number) => {
		const [group, turned] = [Math.floor(script / BLOCK_SLOTS), script % BLOCK_SLOTS];
		return [...(pool[group]?.slice(turned) ?? []), ...(pool[group + 1]?.slice(0, turned) ?? [])];
	};
	let [admitted, tries] = [0, 0];
	for (let script = 0; script < SCRIPTS; script++) {
		const vote = blindedFor(script);
		const digest = admissionDigest(p, code, 0, [], vote);
		const { salt, bits } = publicRoom(code).work;
		expect(bits).toBe(bitsAt(admitted));
		const isReady = bits <= READY_FOR_BITS;
		const solve = isReady ? solveWork : workTooLittle;
		const work = { salt, counter: b64(await solve(digest, fromB64(salt), bits)) };
		const body = { block: 0, ask: [], vote: vote.map(b64), work };
		const answer = await post(`${code}/admissions`, body);
		if (isReady) {
			expect(answer.status).toBe(200);
			admitted++;
			tries += 2 ** bits;
		} else expect([answer.status, answer.body.code]).toEqual([422, 'work']);
	}
	// The first 301 for nothing, then thirty a bit, each bit twice the tries of the last.
	expect(admitted).toBe(481);
	expect(tries).toBe(301 + 30 * (2 + 4 + 8 + 16 + 32 + 64));
	expect(publicRoom(code).work.bits).toBe(READY_FOR_BITS + 1);
});
