/** What the process asks of a token worker, and what comes back: plain data, nothing of who asks. */
import type { Bytes } from '#lib/crypto/primitives.ts';
import type { Evaluation } from '#lib/crypto/voprf.server.ts';

/** `seed`: the room's token seed, 32 bytes. */
export type Job =
	/** The public keys: asking, then the 128 slots, in one string. */
	| { kind: 'keys'; seed: Bytes }
	/** Evaluates blinded elements: those for asking in one batch, one alone for each slot. */
	| { kind: 'issue'; seed: Bytes; ask: Bytes[]; slots: number[]; vote: Bytes[] }
	/** Whether a token is good. `slot` null: for asking. */
	| { kind: 'check'; seed: Bytes; slot: number | null; input: Bytes; output: Bytes };

/** Forgets the keys of a room that burned. Nothing is answered. */
export type Forget = { kind: 'forget'; seed: Bytes };

export type Issued = { ask: Evaluation | null; vote: Evaluation[] };

/** What each kind of job answers; `issue` null if an element is no point of the group. */
export type Done = { keys: Bytes; issue: Issued | null; check: boolean };
