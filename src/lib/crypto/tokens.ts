/**
 * What the tokens of a room are (PROTOCOL section 9): how many, under which names their keys are
 * derived, and what an admission and a paper ticket are known by. What blinds, proves and checks
 * them is in `voprf.ts` and `voprf.server.ts`.
 */
import { concat, u16, u8, utf8 } from './bytes.ts';
import { label } from './label.ts';
import type { Bytes, Primitives } from './primitives.ts';

/** Slots that can be voted on, in blocks of which an admission gets one. */
export const VOTE_SLOTS = 128;
export const BLOCK_SLOTS = 16;
export const BLOCKS = VOTE_SLOTS / BLOCK_SLOTS;
/** A vote names one of so many choices, from 0. */
export const CHOICES = 8;
export const INPUT_BYTES = 32;
export const OUTPUT_BYTES = 64;
export const TICKET_BYTES = 16;
/** A point of the group as it travels, and a DLEQ proof. */
export const ELEMENT_BYTES = 32;
export const PROOF_BYTES = 64;

/** What is spent: whoever shows the output for an input was admitted once, and nothing says when. */
export interface Token {
	/** 32 random bytes. */
	input: Bytes;
	/** 64 bytes. */
	output: Bytes;
}

/** The name under which the ask key is derived. */
export const askInfo = (): Bytes => label('ask');

/** The name under which a slot's key is derived. */
export const voteInfo = (slot: number): Bytes => concat(label('vote'), u16(slot));

/** How many ask tokens an admission gets: half of them are for withdrawals. Only with block 0. */
export const askTokens = (block: number, askLimit: number): number =>
	block === 0 ? 2 * askLimit : 0;

/** The slots of a block, in order. */
export const slotsOf = (block: number): number[] =>
	Array.from({ length: BLOCK_SLOTS }, (_, i) => block * BLOCK_SLOTS + i);

/** The block that a slot is in. */
export const blockOf = (slot: number): number => Math.floor(slot / BLOCK_SLOTS);

/** The public key of a slot, out of the 128 in one string of the statement. */
export const voteKey = (voteTokenKeys: Bytes, slot: number): Bytes =>
	voteTokenKeys.slice(32 * slot, 32 * (slot + 1));

/** What an admission is: work is done for it, and a ticket keeps it (32 bytes). */
export function admissionDigest(
	p: Primitives,
	code: string,
	block: number,
	ask: readonly Bytes[],
	vote: readonly Bytes[]
): Bytes {
	const parts = [label('admission'), utf8(code), u8(block), u8(ask.length), ...ask, ...vote];
	return p.hash(concat(...parts));
}

/** What the server knows a paper ticket by (32 bytes). @param ticket 16 bytes */
export const ticketHash = (p: Primitives, code: string, ticket: Bytes): Bytes =>
	p.hash(concat(label('ticket'), utf8(code), ticket));
