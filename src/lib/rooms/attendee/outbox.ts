/**
 * Envelopes on their way, one after the other. What nobody answered for is sent again, the same
 * bytes, until the server says that it is on disk or refuses it: a question written offline waits
 * in the tab and leaves once.
 */
import { b64 } from '#lib/crypto/bytes.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import type { ProblemCode } from '#lib/http/problem.ts';
import type { AskKind } from '../tokens/holdings.ts';
import { wakeable } from '../wakeable.ts';

/** The refusals that are final for an envelope. */
export const FINAL = [
	'malformed',
	'no-room',
	'conflict',
	'closed',
	'paused',
	'size',
	'token-spent'
] as const satisfies readonly ProblemCode[];

export type Refused = (typeof FINAL)[number];

/** Where an envelope is. `waiting` tries again by itself; `refused` is final and stored nothing. */
export type Passage =
	| { is: 'sending' }
	/** `token`: the page has none yet. */
	| { is: 'waiting'; why: 'offline' | 'slow-down' | 'not-stored' | 'token' }
	| { is: 'sent' }
	| { is: 'refused'; code: Refused };

/** A token as it travels beside an envelope, b64. */
export interface Written {
	input: string;
	output: string;
}

/** Where the tokens come from that a room asks for with each envelope. */
export interface Purse {
	/** One to send with, `none` when all are spent, `later` while they are on their way. */
	take(kind: AskKind): Written | 'none' | 'later';
	/** It was not spent after all. */
	giveBack(token: Written): void;
}

export interface Outbox {
	/** Sends an envelope; `tell` is called at each change of its passage. */
	send(envelope: Bytes, tell: (passage: Passage) => void, kind?: AskKind): void;
	/** The line is back, or tokens are here: what waits leaves now. */
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

interface Item {
	envelope: Bytes;
	tell: (passage: Passage) => void;
	kind: AskKind;
	/** What it is sent with, the same at every try. */
	token: Written | null;
	/** Whether it was tried with this token before. */
	isRetry: boolean;
}

/**
 * An outbox for one room.
 *
 * @param address of the room's questions
 * @param purse in a room that asks for tokens; null in the others
 */
export function openOutbox(address: string, purse: () => Purse | null = () => null): Outbox {
	const queue: Item[] = [];
	/** Why the first waits; those behind it wait for the same. */
	let hold: Passage | null = null;
	let working = false;
	let closed = false;
	const { pause, wake } = wakeable();

	async function work(): Promise<void> {
		if (working) return;
		working = true;
		let failures = 0;
		for (let first; !closed && (first = queue[0]);) {
			const { passage, after } = await attempt(first);
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

	/** One try, with a token if the room asks for one; a token that was spent is replaced at the next. */
	async function attempt(item: Item): Promise<Tried> {
		const from = purse();
		if (from && !item.token) {
			const taken = from.take(item.kind);
			if (taken === 'none') return { passage: { is: 'refused', code: 'token-spent' }, after: 0 };
			if (taken === 'later') return { passage: { is: 'waiting', why: 'token' }, after: 0 };
			item.token = taken;
			item.isRetry = false;
		}
		const { token } = item;
		const tried = await deliver(address, { envelope: b64(item.envelope), ...(token && { token }) });
		if (closed || !from || !token) return tried;
		if (tried.wasSpent) {
			item.token = null;
			return await attempt(item);
		}
		// Stored before it was tried with this one, or not stored at all: the token is as good as new.
		const isUnspent = tried.wasKnown ? !item.isRetry : tried.passage.is === 'refused';
		if (isUnspent) from.giveBack(token);
		item.isRetry = true;
		return tried;
	}

	return {
		send(envelope, tell, kind = 'question') {
			queue.push({ envelope, tell, kind, token: null, isRetry: false });
			tell(hold ?? { is: 'sending' });
			void work();
		},
		wake,
		close() {
			closed = true;
			queue.length = 0;
			wake();
		}
	};
}

/** What one try came to. `after`: seconds the server asks to wait. */
interface Tried {
	passage: Passage;
	after: number;
	/** The server had these bytes already. */
	wasKnown?: boolean;
	/** It refuses this token, not the envelope. */
	wasSpent?: boolean;
}

/** One try. Never throws. */
async function deliver(
	address: string,
	body: { envelope: string; token?: Written }
): Promise<Tried> {
	try {
		const answer = await fetch(address, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
			credentials: 'omit',
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
		const after = Number(answer.headers.get('retry-after') ?? 0) || 0;
		if (answer.status === 201 || answer.status === 200) {
			return { passage: { is: 'sent' }, after, wasKnown: answer.status === 200 };
		}
		const code = await codeOf(answer);
		const wasSpent = code === 'token-spent' || code === 'token-bad';
		return { passage: passageOf(answer.status, code), after, wasSpent };
	} catch {
		return { passage: { is: 'waiting', why: 'offline' }, after: 0 };
	}
}

function passageOf(status: number, code: unknown): Passage {
	if (code === 'slow-down' || status === 429) return { is: 'waiting', why: 'slow-down' };
	if (code === 'not-stored' || status >= 500) return { is: 'waiting', why: 'not-stored' };
	const final = FINAL.find((known) => known === code);
	return { is: 'refused', code: final ?? REFUSALS[status] ?? 'malformed' };
}

/** The code of a problem document; null for what is none. */
async function codeOf(answer: Response): Promise<unknown> {
	const body: unknown = await answer.json().catch(() => null);
	return body instanceof Object && 'code' in body ? body.code : null;
}
