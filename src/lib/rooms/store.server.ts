import { readHeader, type Header } from '#lib/crypto/envelope.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import type { Token } from '#lib/crypto/tokens.ts';
import { refuse } from '#lib/http/problem.ts';
import { bus } from './bus.server.ts';
import { commit } from './group-commit.server.ts';
import { takePlace } from './rate.server.ts';
import { requireRoom, type Phase } from './room.server.ts';
import { prepared } from './statements.server.ts';
import { checkAskToken, needsToken, spendAskToken } from './tokens/ask.server.ts';

/**
 * Keeps sealed questions: `(room, seq, id, envelope)` and nothing else (PROTOCOL.md, section 5).
 * The server looks at the header only, which says nothing of who asks.
 */
export const MOST_ENVELOPES = 20_000;

type Gate = { phase: Phase; fpr: Buffer; serial: number };
type Kept = { seq: number; envelope: Buffer };

const statements = prepared((database) => ({
	gate: database.prepare<[string], Gate>('select phase, fpr, serial from room where code = ?'),
	byId: database.prepare<[string, Bytes], Kept>(
		'select seq, envelope from envelope where room = ? and id = ?'
	),
	last: database
		.prepare<[string], number>('select coalesce(max(seq), 0) from envelope where room = ?')
		.pluck(),
	insert: database.prepare('insert into envelope (room, seq, id, envelope) values (?, ?, ?, ?)'),
	after: database.prepare<[string, number, number], Kept>(
		'select seq, envelope from envelope where room = ? and seq > ? order by seq limit ?'
	)
}));

/**
 * Accepts a sealed question; the same bytes again are welcome at any time, and change nothing.
 *
 * @param envelope 2,480 bytes
 * @param token spent with it, in a room whose statement carries token keys
 * @returns its number in the room, on disk, and whether it is new
 * @throws the refusals `no-room`, `size`, `malformed`, `conflict`, `closed`, `paused`, `token-bad`,
 *   `token-spent`, `slow-down`, `not-stored`
 */
export async function acceptEnvelope(code: string, envelope: Bytes, token?: Token) {
	const { id, fpr } = headerFor(code, envelope);
	const known = knownOrMayCome(code, fpr, id, envelope);
	if (known) return known;
	const spent = needsToken(code) ? await checkAskToken(code, token) : null;
	const write = () => keep(code, fpr, id, envelope, spent);
	return commit(write, ({ isNew }) => {
		if (isNew) bus().publish(code, 'questions');
	});
}

function headerFor(code: string, envelope: Bytes): Header {
	try {
		const header = readHeader(envelope);
		if (header.code === code) return header;
	} catch (failure) {
		requireRoom(code);
		if (failure instanceof Error && failure.cause === 'size') throw refuse('size');
	}
	requireRoom(code);
	throw refuse('malformed');
}

/** What is known of an envelope already; null if it may come. @throws if it may not, now or ever */
function knownOrMayCome(code: string, fpr: Bytes, id: Bytes, envelope: Bytes) {
	const sql = statements();
	const gate = sql.gate.get(code);
	if (!gate || gate.serial === 0) throw refuse('no-room');
	if (!gate.fpr.equals(fpr)) throw refuse('malformed');
	const known = sql.byId.get(code, id);
	if (known && !known.envelope.equals(envelope)) throw refuse('conflict');
	if (known) return { seq: known.seq, isNew: false };
	if (gate.phase === 'closed' || gate.phase === 'paused') throw refuse(gate.phase);
	return null;
}

function keep(code: string, fpr: Bytes, id: Bytes, envelope: Bytes, token: Token | null) {
	const known = knownOrMayCome(code, fpr, id, envelope);
	if (known) return known;
	const sql = statements();
	const seq = (sql.last.get(code) ?? 0) + 1;
	if (seq > MOST_ENVELOPES) throw refuse('slow-down', { retryAfter: 60 });
	if (token) spendAskToken(code, token);
	else takePlaceOrWait(code);
	sql.insert.run(code, seq, id, envelope);
	return { seq, isNew: true };
}

/** Without tokens, all who ask in a room share one limit. @throws the refusal `slow-down` */
function takePlaceOrWait(code: string): void {
	const retryAfter = takePlace(code);
	if (retryAfter > 0) throw refuse('slow-down', { retryAfter });
}

/** The number of the last question, which is how many there are. */
export function lastEnvelope(code: string): number {
	return statements().last.get(code) ?? 0;
}

/** Questions after number `seq`, in order, at most `most`. */
export function envelopesAfter(code: string, seq: number, most: number): Kept[] {
	return statements().after.all(code, seq, most);
}
