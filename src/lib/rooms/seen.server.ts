import type { Phase } from './room.server.ts';

/**
 * How far along a room's streams are, and how that is written in an event's `id:` (PROTOCOL.md,
 * section 12): `board.reply` for all, `board.reply.seq.backstage` for desks.
 */
export type Audience = 'all' | 'desk';

/** What has been sent: the last number of each list, the head and the phase as last told. */
export type Seen = {
	board: number;
	replies: number;
	questions: number;
	backstage: number;
	head: Buffer | null;
	phase: Phase | null;
	/** How many votes the last tallies had. */
	votes: number;
	/** How many tickets are good, and how many of them are used, as last told to a desk. */
	tickets: number;
	ticketsUsed: number;
};

/** Nothing yet. */
export const NOTHING: Seen = {
	board: 0,
	replies: 0,
	questions: 0,
	backstage: 0,
	head: null,
	phase: null,
	votes: 0,
	tickets: 0,
	ticketsUsed: 0
};

const ID: Record<Audience, RegExp> = {
	all: /^(\d{1,10})\.(\d{1,10})$/,
	desk: /^(\d{1,10})\.(\d{1,10})\.(\d{1,10})\.(\d{1,10})$/
};

/** The `id:` of an event. */
export function writeId(audience: Audience, seen: Seen): string {
	const all = `${seen.board}.${seen.replies}`;
	return audience === 'all' ? all : `${all}.${seen.questions}.${seen.backstage}`;
}

/** A name for all that was seen: equal names, equal streams to come. */
export function nameOf(seen: Seen): string {
	const counts = `${seen.votes} ${seen.tickets} ${seen.ticketsUsed}`;
	return `${writeId('desk', seen)} ${seen.phase} ${seen.head?.toString('base64url')} ${counts}`;
}

/**
 * Reads a `Last-Event-ID`. What is malformed, or ahead of `latest` (a server that was set back), is
 * nothing seen: the full state comes again.
 */
export function readId(audience: Audience, text: string | undefined, latest: Seen): Seen {
	const found = ID[audience].exec(text ?? '');
	if (!found) return NOTHING;
	const [board = 0, replies = 0, questions = 0, backstage = 0] = found.slice(1).map(Number);
	const seen = { ...NOTHING, board, replies, questions, backstage };
	const isAhead =
		board > latest.board ||
		replies > latest.replies ||
		questions > latest.questions ||
		backstage > latest.backstage;
	return isAhead ? NOTHING : seen;
}
