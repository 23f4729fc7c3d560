import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { oneForProcess } from '#db/process.server.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { refuse } from '#lib/http/problem.ts';
import type { Done, Forget, Job } from './job.ts';

/**
 * The threads that issue and check tokens, one or two, started by the first room that needs them.
 * Two bounded queues: a check takes a tenth of a millisecond and goes before any admission, which
 * takes a hundred times that. When a queue is full the caller is told to come back.
 */
const MOST = Math.max(1, Math.min(2, availableParallelism() - 1));
const MOST_CHECKS = 4_000;
const MOST_ADMISSIONS = 400;
const COME_BACK_SECONDS = 3;
const SPREAD_SECONDS = 8;

type Waiting = { job: Job; resolve: (done: never) => void; reject: (why: Error) => void };
type Hand = { worker: Worker; at: Waiting | null };
type Pool = { script: URL; hands: Hand[]; checks: Waiting[]; admissions: Waiting[] };

/** Made as soon as this is loaded: the entry comes first, and only beside its sources is the script. */
const held = oneForProcess<Pool>('rooms/token-workers', () => ({
	script: new URL('./tokens.worker.ts', import.meta.url),
	hands: [],
	checks: [],
	admissions: []
}));

/**
 * Has a job done.
 *
 * @throws the refusal `slow-down` when too many wait already
 */
export async function perform<Kind extends Job['kind']>(
	job: Extract<Job, { kind: Kind }>
): Promise<Done[Kind]> {
	const isAdmission = job.kind === 'issue';
	const queue = isAdmission ? held.admissions : held.checks;
	if (queue.length >= (isAdmission ? MOST_ADMISSIONS : MOST_CHECKS)) {
		const retryAfter = Math.ceil(COME_BACK_SECONDS + Math.random() * SPREAD_SECONDS);
		throw refuse('slow-down', { retryAfter });
	}
	return new Promise((resolve, reject) => {
		queue.push({ job, resolve, reject });
		handOut();
	});
}

/** Makes the workers forget a room's keys, if any has them. */
export function forgetKeys(seed: Bytes): void {
	const forget: Forget = { kind: 'forget', seed };
	for (const { worker } of held.hands) worker.postMessage(forget);
}

function handOut(): void {
	for (;;) {
		const next = held.checks[0] ?? held.admissions[0];
		if (!next) return;
		const hand = held.hands.find(({ at }) => at === null) ?? newHand();
		if (!hand) return;
		(next === held.checks[0] ? held.checks : held.admissions).shift();
		hand.at = next;
		hand.worker.ref();
		hand.worker.postMessage(next.job);
	}
}

function newHand(): Hand | null {
	if (held.hands.length >= MOST) return null;
	const hand: Hand = { worker: new Worker(held.script, { env: {}, execArgv: [] }), at: null };
	hand.worker.on('message', (done: unknown) => {
		settle(hand)?.resolve(done as never);
		handOut();
	});
	hand.worker.on('error', (failure) => {
		held.hands.splice(held.hands.indexOf(hand), 1);
		settle(hand)?.reject(failure);
		handOut();
	});
	held.hands.push(hand);
	return hand;
}

/** An idle thread does not keep the process from ending. */
function settle(hand: Hand): Waiting | null {
	const done = hand.at;
	hand.at = null;
	hand.worker.unref();
	return done;
}
