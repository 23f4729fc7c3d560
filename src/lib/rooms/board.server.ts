import { checkHead, firstHash, MAX_ENTRY_BYTES, nextHash } from '#lib/crypto/board.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { refuse } from '#lib/http/problem.ts';
import { bus } from './bus.server.ts';
import { commit } from './group-commit.server.ts';
import { requireRoom, setPhase, type Phase, type Room } from './room.server.ts';
import { prepared } from './statements.server.ts';

/**
 * The board as the server keeps it: sealed entries and the newest head (PROTOCOL.md, section 6). It
 * takes the next entry only, under a good head, and never an older head in place of a newer one.
 */
const BLOCK = 256;
const BOX = 40;

export type BoardRow = { n: number; entry: Buffer };
export type Head = { n: number; hash: Buffer; head: Buffer };

const statements = prepared((database) => ({
	head: database.prepare<[string], Head>('select n, hash, head from board_head where room = ?'),
	setHead: database.prepare(
		`insert into board_head (room, n, hash, head) values (?, ?, ?, ?)
		on conflict (room) do update set n = excluded.n, hash = excluded.hash, head = excluded.head`
	),
	entry: database
		.prepare<[string, number], Buffer>('select entry from board where room = ? and n = ?')
		.pluck(),
	insert: database.prepare('insert into board (room, n, entry) values (?, ?, ?)'),
	after: database.prepare<[string, number, number], BoardRow>(
		'select n, entry from board where room = ? and n > ? order by n limit ?'
	)
}));

/** The newest head of a room, or null before the first entry. */
export function newestHead(code: string): Head | null {
	return statements().head.get(code) ?? null;
}

/** Entries after number `n`, in order, at most `most`. */
export function boardAfter(code: string, n: number, most: number): BoardRow[] {
	return statements().after.all(code, n, most);
}

/**
 * Adds entry `n` with its head (72 bytes).
 *
 * @param phase what the server enforces from now on, beside a `phase` entry
 * @returns false if that very entry was there already, for a caller that asks again
 * @throws the refusals `no-room`, `size`, `malformed` (bad head), `conflict` with the `last` number
 */
export async function addToBoard(
	code: string,
	n: number,
	entry: Bytes,
	head: Bytes,
	phase?: Phase
) {
	const blocks = (entry.length - BOX) / BLOCK;
	if (entry.length > MAX_ENTRY_BYTES || blocks < 1 || !Number.isInteger(blocks)) {
		throw refuse('size');
	}
	const p = await loadSodium();
	const write = () => append(p, requireRoom(code), n, entry, head, phase);
	return commit(write, (isNew) => {
		if (isNew) bus().publish(code, 'board');
		if (isNew && phase) bus().publish(code, 'phase');
	});
}

function append(p: Primitives, room: Room, n: number, entry: Bytes, head: Bytes, phase?: Phase) {
	const sql = statements();
	const newest = newestHead(room.code);
	const last = newest?.n ?? 0;
	if (n <= last && sql.entry.get(room.code, n)?.equals(entry)) return false;
	if (n !== last + 1) throw refuse('conflict', { last });
	const previous = newest ? own(newest.hash) : firstHash(p, room.code, own(room.fpr));
	const hash = nextHash(p, room.code, n, previous, entry);
	checkedTime(p, room, n, hash, head);
	sql.insert.run(room.code, n, entry);
	sql.setHead.run(room.code, n, hash, head);
	if (phase) setPhase(room.code, phase);
	return true;
}

/**
 * Signs the last head anew. One that is older than ours is checked, then left: another desk was
 * quicker.
 *
 * @throws the refusals `no-room`, `malformed`, `conflict` with the `last` number
 */
export async function signAnew(code: string, n: number, head: Bytes): Promise<void> {
	const p = await loadSodium();
	const write = () => {
		const room = requireRoom(code);
		const newest = newestHead(code);
		if (!newest || newest.n !== n) throw refuse('conflict', { last: newest?.n ?? 0 });
		const hash = own(newest.hash);
		const at = checkedTime(p, room, n, hash, head);
		if (at <= checkedTime(p, room, n, hash, own(newest.head))) return false;
		statements().setHead.run(code, n, hash, head);
		return true;
	};
	await commit(write, (isNewer) => {
		if (isNewer) bus().publish(code, 'head');
	});
}

/** When a head was signed, in Unix seconds. @throws the refusal `malformed` */
function checkedTime(p: Primitives, room: Room, n: number, hash: Bytes, head: Bytes): number {
	try {
		return checkHead(p, own(room.rootPublicKey), room.code, n, hash, head).at;
	} catch {
		throw refuse('malformed', { field: 'head' });
	}
}

const own = (bytes: Buffer): Bytes => new Uint8Array(bytes);
