import { backstageAfter, lastBackstage } from './backstage.server.ts';
import { boardAfter, newestHead } from './board.server.ts';
import { b64 } from './bytes.server.ts';
import { lastReply, repliesAfter } from './replies.server.ts';
import { findRoom } from './room.server.ts';
import { writeId, type Audience, type Seen } from './seen.server.ts';
import { envelopesAfter, lastEnvelope } from './store.server.ts';
import { findTokens } from './tokens/keys.server.ts';
import { shownTallies } from './tokens/tallies.server.ts';

/**
 * Turns what a room's store holds into server-sent events: everything after what was seen, from the
 * store alone, so that a joiner, one who resumes and one who is live get the same events.
 */
const MOST_ENTRIES = 200;
const MOST_REPLIES = 1_000;
const MOST_QUESTIONS = 50;

/** A piece of the stream, ready to be written. */
export type Piece = {
	chunk: Buffer;
	/** What has been seen after it. */
	seen: Seen;
	/** Whether another piece follows at once. */
	more: boolean;
};

/** Where a room's streams stand now, or null if there is no such room. */
export function latestSeen(code: string): Seen | null {
	const room = findRoom(code);
	if (!room || room.serial === 0) return null;
	const head = newestHead(code);
	const tokens = findTokens(code);
	return {
		board: head?.n ?? 0,
		replies: lastReply(code),
		questions: lastEnvelope(code),
		backstage: lastBackstage(code),
		head: head?.head ?? null,
		phase: room.phase,
		votes: tokens?.admission ? shownTallies(code).votes : 0,
		tickets: tokens?.tickets ?? 0,
		ticketsUsed: tokens?.ticketsUsed ?? 0
	};
}

/** The next piece after what was seen; null if the room is gone. An empty chunk: nothing is new. */
export function pieceAfter(code: string, audience: Audience, before: Seen): Piece | null {
	const latest = latestSeen(code);
	if (!latest) return null;
	const isDesk = audience === 'desk';
	const seen = { ...before };
	let text = '';
	const say = (event: string, data: unknown) => {
		const id = writeId(audience, seen);
		text += `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
	};

	for (const { n, entry } of boardAfter(code, seen.board, MOST_ENTRIES)) {
		seen.board = n;
		const isLast = n === latest.board;
		if (isLast) seen.head = latest.head;
		say('board', { n, entry: b64(entry), head: isLast && latest.head ? b64(latest.head) : null });
	}
	if (latest.head && seen.board === latest.board && !seen.head?.equals(latest.head)) {
		seen.head = latest.head;
		say('head', { n: latest.board, head: b64(latest.head) });
	}
	const replies = repliesAfter(code, seen.replies, MOST_REPLIES);
	seen.replies += replies.length;
	const written = replies.map(({ tag, box }) => ({ tag: b64(tag), ...(box && { box: b64(box) }) }));
	if (written.length > 0) say('reply', written);
	if (seen.phase !== latest.phase) {
		seen.phase = latest.phase;
		say('phase', { phase: latest.phase });
	}
	if (seen.votes !== latest.votes) {
		seen.votes = latest.votes;
		say('tally', shownTallies(code).rows);
	}
	if (isDesk && (seen.tickets !== latest.tickets || seen.ticketsUsed !== latest.ticketsUsed)) {
		({ tickets: seen.tickets, ticketsUsed: seen.ticketsUsed } = latest);
		say('tickets', { made: seen.tickets, used: seen.ticketsUsed });
	}
	for (const { n, entry } of isDesk ? backstageAfter(code, seen.backstage, MOST_ENTRIES) : []) {
		seen.backstage = n;
		say('backstage', { n, entry: b64(entry) });
	}
	for (const kept of isDesk ? envelopesAfter(code, seen.questions, MOST_QUESTIONS) : []) {
		seen.questions = kept.seq;
		say('question', { seq: kept.seq, envelope: b64(kept.envelope) });
	}
	const more =
		seen.board < latest.board ||
		seen.replies < latest.replies ||
		(isDesk && (seen.backstage < latest.backstage || seen.questions < latest.questions));
	return { chunk: Buffer.from(text), seen, more };
}

/** The last event of a room that burned. */
export function farewell(audience: Audience, seen: Seen): Buffer {
	const id = writeId(audience, seen);
	return Buffer.from(`id: ${id}\nevent: phase\ndata: {"phase":"closed"}\n\n`);
}
