/**
 * Issues and checks tokens in a thread of its own, so that no stream and no desk waits for curve
 * arithmetic. It derives a room's secret keys from the seed it is handed and keeps them while the
 * room is among the last it worked for; it logs nothing and reads no disk.
 */
import { randomBytes } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { b64, concat } from '#lib/crypto/bytes.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { askInfo, voteInfo, VOTE_SLOTS } from '#lib/crypto/tokens.ts';
import { loadVoprf, type TokenKey } from '#lib/crypto/voprf.server.ts';
import type { Done, Forget, Issued, Job } from './job.ts';

const MOST_ROOMS = 16;

type RoomKeys = Map<number | null, TokenKey>;

const voprf = await loadVoprf();
const system = { random: (length: number): Bytes => new Uint8Array(randomBytes(length)) };
const rooms = new Map<string, RoomKeys>();

function keyOf(seed: Bytes, slot: number | null): TokenKey {
	const name = b64(seed);
	const keys: RoomKeys = rooms.get(name) ?? new Map();
	rooms.delete(name);
	rooms.set(name, keys);
	for (const oldest of rooms.keys()) if (rooms.size > MOST_ROOMS) rooms.delete(oldest);
	const known = keys.get(slot);
	if (known) return known;
	const key = voprf.deriveKey(seed, slot === null ? askInfo() : voteInfo(slot));
	keys.set(slot, key);
	return key;
}

function publicKeys(seed: Bytes): Bytes {
	const slots = Array.from({ length: VOTE_SLOTS }, (_, slot) => slot);
	return concat(...[null, ...slots].map((slot) => keyOf(seed, slot).publicKey));
}

function issue({ seed, ask, slots, vote }: Extract<Job, { kind: 'issue' }>): Issued | null {
	try {
		const one = (blinded: Bytes, i: number) =>
			voprf.evaluate(system, keyOf(seed, slots[i] as number), [blinded]);
		return {
			ask: ask.length > 0 ? voprf.evaluate(system, keyOf(seed, null), ask) : null,
			vote: vote.map(one)
		};
	} catch {
		return null;
	}
}

function perform(job: Job): Done[Job['kind']] {
	if (job.kind === 'keys') return publicKeys(job.seed);
	if (job.kind === 'issue') return issue(job);
	return voprf.check(keyOf(job.seed, job.slot), job.input, job.output);
}

parentPort?.on('message', (job: Job | Forget) => {
	if (job.kind === 'forget') rooms.delete(b64(job.seed));
	else parentPort?.postMessage(perform(job));
});
