/**
 * The whole database of an evening, its keys, what the server was sent and when, the facilitators'
 * secrets joined: who came in as the n-th, and which votes are theirs, cannot be told better than by
 * chance. What remains, and is said in docs/threat-model.md: who is connected when a vote arrives.
 */
import { expect, test, vi } from 'vitest';
import { database } from '#db/open.server.ts';
import { b64, fromB64, hex } from '#lib/crypto/bytes.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { voteInfo, type Token } from '#lib/crypto/tokens.ts';
import { loadVoprf } from '#lib/crypto/voprf.server.ts';
import { publicRoom } from '../room.server.ts';
import { openTokenRoom, temporaryDatabase } from '../room.fixture.server.ts';
import { admit } from './admissions.server.ts';
import { findTokens } from './keys.server.ts';
import { blindBlock, noWork, open, sent } from './tokens.fixture.ts';
import { takeVote } from './votes.server.ts';

temporaryDatabase();
vi.setConfig({ testTimeout: 30_000 });

const VOTERS = 24;
const EVENINGS = 4_000;

/** Random numbers from 0 to 1 that are the same each time (mulberry32). */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** An evening: everyone comes in, in order, then votes on slot 0. @returns what the server ever saw */
async function spendAnEvening() {
	const room = await openTokenRoom();
	const seen: { blinded: Bytes[]; evaluated: Bytes[]; proof: Bytes }[] = [];
	const tokens: Token[] = [];
	for (let voter = 0; voter < VOTERS; voter++) {
		const request = blindBlock();
		const salt = fromB64(publicRoom(room.code).work.salt);
		const issued = await admit(room.code, { ...sent(request), by: noWork(salt) });
		const { evaluated, proof } = issued.vote[0] as (typeof issued.vote)[number];
		seen.push({ blinded: sent(request).vote.slice(0, 1), evaluated, proof });
		tokens.push(open(request, issued, room.statement).vote(0));
	}
	for (const token of tokens) await takeVote(room.code, { slot: 0, choice: 0, ...token });
	return { room, seen, tokens };
}

test('no stored or received byte of a vote is in any admission', async () => {
	const { room, seen, tokens } = await spendAnEvening();
	const voprf = await loadVoprf();
	const seed = new Uint8Array(findTokens(room.code)?.seed ?? []);
	const key = voprf.deriveKey(seed, voteInfo(0));
	const admissions = seen.map(({ blinded, evaluated, proof }) =>
		[...blinded, ...evaluated, proof].map(hex).join(' ')
	);
	for (const { input, output } of tokens) {
		// The server holds the key: it can make the output again, and learns nothing by it.
		expect(hex(voprf.output(key, input))).toBe(hex(output));
		const parts = [input, output, output.slice(0, 32), output.slice(32)].map(hex);
		for (const part of parts) expect(admissions.some((one) => one.includes(part))).toBe(false);
	}
	// Every blinded element could belong to every input: for each pair there is a factor that fits.
	expect(new Set(seen.map(({ blinded }) => hex(blinded[0] as Bytes))).size).toBe(VOTERS);
});

test('the order in which votes are kept is that of random inputs, not that of arrival', async () => {
	const { room, tokens } = await spendAnEvening();
	const kept = database()
		.prepare('select input from spent_vote where room = ?')
		.pluck()
		.all(room.code) as Buffer[];
	const sorted = tokens.map(({ input }) => Buffer.from(input)).sort(Buffer.compare);
	expect(kept.map(b64)).toEqual(sorted.map(b64));
	const columns = database().prepare('select name from pragma_table_info(?)').pluck();
	expect(columns.all('spent_vote')).toEqual(['room', 'slot', 'input', 'choice']);
	// A question's token leads to no envelope, a ticket's use to no token.
	expect(columns.all('spent_ask')).toEqual(['room', 'input']);
	expect(columns.all('ticket_use')).toEqual(['room', 'hash', 'block', 'digest']);
	for (const table of ['spent_vote', 'spent_ask', 'ticket_use', 'ticket', 'tally']) {
		const hidden = () => database().prepare(`select rowid from ${table}`).all();
		expect(hidden).toThrow('no such column');
	}
});

/**
 * The best guess from times alone: everyone decides at a moment of the same minute, votes leave after
 * the random delay; the server pairs admissions (in order) with votes (in order of arrival).
 */
function pairedByOrder(random: () => number): number {
	const arrivals = Array.from({ length: VOTERS }, (_, voter) => ({
		voter,
		at: random() * 60 + random() * 5
	}));
	arrivals.sort((one, other) => one.at - other.at);
	return arrivals.filter(({ voter }, place) => voter === place).length;
}

test('times tell who came in as the n-th no better than chance', () => {
	const random = seeded(20_240_605);
	const hits = Array.from({ length: EVENINGS }, () => pairedByOrder(random));
	const mean = hits.reduce((sum, hit) => sum + hit, 0) / EVENINGS;
	// Pairing at random is right once an evening on average, with variance one, whatever its size:
	// five standard errors around it.
	expect(Math.abs(mean - 1)).toBeLessThan(5 / Math.sqrt(EVENINGS));
});

test('what the delay does where everyone votes at once, and does not where one votes alone', () => {
	const random = seeded(4_071);
	/** How often the order of arrival of two votes is that in which they were decided. */
	const kept = (apartSeconds: number) => {
		const isKept = () => random() * 5 < apartSeconds + random() * 5;
		return Array.from({ length: EVENINGS }, isKept).filter(Boolean).length / EVENINGS;
	};
	expect(Math.abs(kept(0) - 0.5)).toBeLessThan(0.04);
	expect(kept(1)).toBeLessThan(0.75);
	// Six seconds apart nothing is mixed: this is the limit that the threat table states.
	expect(kept(6)).toBe(1);
});
