import { MAX_ENTRY_BYTES } from '#lib/crypto/chain.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { refuse } from '#lib/http/problem.ts';
import type { BoardRow } from './board.server.ts';
import { bus } from './bus.server.ts';
import { commit } from './group-commit.server.ts';
import { requireRoom } from './room.server.ts';
import { prepared } from './statements.server.ts';

/**
 * The facilitators' log as the server keeps it: sealed, numbered, without heads (PROTOCOL.md,
 * section 7). Whether an entry is a facilitator's is for the desks to see: only theirs open.
 */
const SMALLEST_ENTRY_BYTES = 40 + 256;

const statements = prepared((database) => ({
	last: database
		.prepare<[string], number>('select coalesce(max(n), 0) from backstage where room = ?')
		.pluck(),
	entry: database
		.prepare<[string, number], Buffer>('select entry from backstage where room = ? and n = ?')
		.pluck(),
	insert: database.prepare('insert into backstage (room, n, entry) values (?, ?, ?)'),
	after: database.prepare<[string, number, number], BoardRow>(
		'select n, entry from backstage where room = ? and n > ? order by n limit ?'
	)
}));

/** The number of the last entry; 0 before the first. */
export function lastBackstage(code: string): number {
	return statements().last.get(code) ?? 0;
}

/** Entries after number `n`, in order, at most `most`. */
export function backstageAfter(code: string, n: number, most: number): BoardRow[] {
	return statements().after.all(code, n, most);
}

/**
 * Adds entry `n`.
 *
 * @returns false if that very entry was there already
 * @throws the refusals `no-room`, `size`, `conflict` with the `last` number
 */
export async function addToBackstage(code: string, n: number, entry: Bytes): Promise<boolean> {
	if (entry.length > MAX_ENTRY_BYTES || entry.length < SMALLEST_ENTRY_BYTES) throw refuse('size');
	const write = () => {
		requireRoom(code);
		const last = lastBackstage(code);
		if (n <= last && statements().entry.get(code, n)?.equals(entry)) return false;
		if (n !== last + 1) throw refuse('conflict', { last });
		statements().insert.run(code, n, entry);
		return true;
	};
	return commit(write, (isNew) => {
		if (isNew) bus().publish(code, 'backstage');
	});
}
