import { oneForProcess } from '#db/process.server.ts';
import { b64 } from '#lib/crypto/bytes.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import {
	admissionDigest,
	askTokens,
	BLOCK_SLOTS,
	slotsOf,
	ticketHash
} from '#lib/crypto/tokens.ts';
import { refuse } from '#lib/http/problem.ts';
import { requireRoom } from '../room.server.ts';
import type { Issued } from './job.ts';
import { findTokens, type RoomTokens } from './keys.server.ts';
import { useTicket } from './tickets.server.ts';
import { takeWork, type Work } from './work.server.ts';
import { perform } from './workers.server.ts';

/**
 * Admits somebody to a block of slots: evaluates what their browser blinded, for work or for a
 * ticket. Nothing is stored of an open admission; the last answers stay in memory for whoever did
 * not get theirs, so that one proof of work buys one evaluation.
 */
const REMEMBERED = 256;

/** What is asked: 32 bytes an element. */
export type Asked = {
	block: number;
	by: { work: Work } | { ticket: Bytes };
	ask: Bytes[];
	vote: Bytes[];
};

const answers = () =>
	oneForProcess('rooms/admissions', () => new Map<string, Promise<Issued | null>>());

/**
 * @returns one evaluation with one proof for all ask elements (null for none), one for each slot
 * @throws the refusals `no-room`, `malformed`, `work`, `forbidden` without a ticket where one is
 *   needed, `token-bad` and `token-spent` of a ticket, `slow-down`, `not-stored`
 */
export async function admit(code: string, { block, by, ask, vote }: Asked): Promise<Issued> {
	const tokens = requireTokens(code);
	const isShaped = vote.length === BLOCK_SLOTS && ask.length <= askTokens(block, tokens.askLimit);
	if (!isShaped) throw refuse('malformed', { field: 'ask' });
	const p = await loadSodium();
	const digest = admissionDigest(p, code, block, ask, vote);
	if ('ticket' in by) await useTicket(code, ticketHash(p, code, by.ticket), block, digest);
	else if (tokens.admission === 'ticket') throw refuse('forbidden');
	else if (!answers().has(b64(digest))) await takeWork(code, digest, by.work);
	const seed = new Uint8Array(tokens.seed);
	const issued = await once(b64(digest), () =>
		perform({ kind: 'issue', seed, ask, slots: slotsOf(block), vote })
	);
	if (!issued) throw refuse('malformed', { field: 'vote' });
	return issued;
}

/** A room whose statement carries token keys. @throws the refusals `no-room`, `malformed` */
function requireTokens(code: string): RoomTokens {
	requireRoom(code);
	const tokens = findTokens(code);
	if (!tokens?.admission) throw refuse('malformed', { field: 'block' });
	return tokens;
}

/** Forgets the last answers: a room burned. */
export function forgetAdmissions(): void {
	answers().clear();
}

function once(name: string, issue: () => Promise<Issued | null>): Promise<Issued | null> {
	const kept = answers();
	const known = kept.get(name);
	if (known) return known;
	const made = issue();
	kept.set(name, made);
	made.catch(() => kept.delete(name));
	for (const oldest of kept.keys()) if (kept.size > REMEMBERED) kept.delete(oldest);
	return made;
}
