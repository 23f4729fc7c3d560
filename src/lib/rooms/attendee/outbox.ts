/**
 * Envelopes on their way, one after the other. What nobody answered for is sent again, the same
 * bytes, until the server says that it is on disk or refuses it: a question written offline waits
 * in the tab and leaves once.
 */
import { b64 } from '#lib/crypto/bytes.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import type { ProblemCode } from '#lib/http/problem.ts';

/** The refusals that are final for an envelope. */
export const FINAL = [
	'malformed',
	'no-room',
	'conflict',
	'closed',
	'paused',
	'size'
] as const satisfies readonly ProblemCode[];

export type Refused = (typeof FINAL)[number];

/** Where an envelope is. `waiting` tries again by itself; `refused` is final and stored nothing. */
export type Passage =
	| { is: 'sending' }
	| { is: 'waiting'; why: 'offline' | 'slow-down' | 'not-stored' }
	| { is: 'sent' }
	| { is: 'refused'; code: Refused };

export interface Outbox {
	/** Sends an envelope; `tell` is called at each change of its passage. */
	send(envelope: Bytes, tell: (passage: Passage) => void): void;
	/** The line is back: what waits leaves now. */
	wake(): void;
	close(): void;
}

const PATIENCE_MS = 15_000;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;
/** What a refusal without a problem document comes to, by its status. */
const REFUSALS: Readonly<Record<number, Refused>> = {
	404: 'no-room',
	409: 'conflict',
	410: 'closed',
	413: 'size'
};

/** An outbox for one room. @param address of the room's questions */
export function openOutbox(address: string): Outbox {
	const queue: { envelope: Bytes; tell: (passage: Passage) => void }[] = [];
	/** Why the first waits; those behind it wait for the same. */
	let hold: Passage | null = null;
	let working = false;
	let closed = false;
	let wakeUp = () => {};

	async function work(): Promise<void> {
		if (working) return;
		working = true;
		let failures = 0;
		for (let first; !closed && (first = queue[0]);) {
			const { passage, after } = await deliver(address, first.envelope);
			if (closed) return;
			if (passage.is !== 'waiting') {
				queue.shift();
				hold = null;
				failures = 0;
				first.tell(passage);
				continue;
			}
			hold = passage;
			for (const { tell } of queue) tell(passage);
			const grown = Math.min(FIRST_WAIT_MS * 2 ** failures++, LONGEST_WAIT_MS);
			await pause(Math.max(after * 1000, grown) * (0.75 + Math.random() / 2));
		}
		working = false;
	}

	const pause = (ms: number) =>
		new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, ms);
			wakeUp = () => (clearTimeout(timer), resolve());
		});

	return {
		send(envelope, tell) {
			queue.push({ envelope, tell });
			tell(hold ?? { is: 'sending' });
			void work();
		},
		wake: () => wakeUp(),
		close() {
			closed = true;
			queue.length = 0;
			wakeUp();
		}
	};
}

/** One try. `after`: seconds the server asks to wait. Never throws. */
async function deliver(
	address: string,
	envelope: Bytes
): Promise<{ passage: Passage; after: number }> {
	try {
		const answer = await fetch(address, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ envelope: b64(envelope) }),
			credentials: 'omit',
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
		const after = Number(answer.headers.get('retry-after') ?? 0) || 0;
		return { passage: await readPassage(answer), after };
	} catch {
		return { passage: { is: 'waiting', why: 'offline' }, after: 0 };
	}
}

async function readPassage(answer: Response): Promise<Passage> {
	if (answer.status === 201 || answer.status === 200) return { is: 'sent' };
	const code = await codeOf(answer);
	if (code === 'slow-down' || answer.status === 429) return { is: 'waiting', why: 'slow-down' };
	if (code === 'not-stored' || answer.status >= 500) return { is: 'waiting', why: 'not-stored' };
	const final = FINAL.find((known) => known === code);
	return { is: 'refused', code: final ?? REFUSALS[answer.status] ?? 'malformed' };
}

/** The code of a problem document; null for what is none. */
async function codeOf(answer: Response): Promise<unknown> {
	const body: unknown = await answer.json().catch(() => null);
	return body instanceof Object && 'code' in body ? body.code : null;
}
