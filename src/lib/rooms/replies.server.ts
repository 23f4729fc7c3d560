import type { Bytes } from '#lib/crypto/primitives.ts';
import { bus } from './bus.server.ts';
import { commit } from './group-commit.server.ts';
import { requireRoom } from './room.server.ts';
import { prepared } from './statements.server.ts';

/**
 * Receipts and private replies: one list a room, that every attendee's page reads whole, so that
 * reading tells the server nothing (PROTOCOL.md, section 8). A tag is taken once.
 */
export type Reply = { tag: Bytes; box?: Bytes | undefined };
export type ReplyRow = { position: number; tag: Buffer; box: Buffer | null };

const statements = prepared((database) => ({
	last: database
		.prepare<[string], number>('select coalesce(max(position), 0) from reply where room = ?')
		.pluck(),
	isKnown: database
		.prepare<[string, Bytes], number>('select 1 from reply where room = ? and tag = ?')
		.pluck(),
	insert: database.prepare('insert into reply (room, position, tag, box) values (?, ?, ?, ?)'),
	after: database.prepare<[string, number, number], ReplyRow>(
		'select position, tag, box from reply where room = ? and position > ? order by position limit ?'
	)
}));

/** How many replies a room has. */
export function lastReply(code: string): number {
	return statements().last.get(code) ?? 0;
}

/** Replies after a position, in order, at most `most`. */
export function repliesAfter(code: string, position: number, most: number): ReplyRow[] {
	return statements().after.all(code, position, most);
}

/**
 * Adds replies to the list.
 *
 * @returns the tags that were there already: they stay as they were, and the desk takes another
 * @throws the refusal `no-room`
 */
export async function addReplies(code: string, replies: readonly Reply[]): Promise<Bytes[]> {
	const write = () => {
		requireRoom(code);
		return replies.filter((reply) => !addReply(code, reply)).map(({ tag }) => tag);
	};
	return commit(write, (known) => {
		if (known.length < replies.length) bus().publish(code, 'replies');
	});
}

function addReply(code: string, { tag, box }: Reply): boolean {
	const sql = statements();
	if (sql.isKnown.get(code, tag)) return false;
	sql.insert.run(code, lastReply(code) + 1, tag, box ?? null);
	return true;
}
