import type { Bytes } from '#lib/crypto/primitives.ts';
import { refuse } from '#lib/http/problem.ts';
import { bus } from '../bus.server.ts';
import { commit } from '../group-commit.server.ts';
import { requireRoom } from '../room.server.ts';
import { prepared } from '../statements.server.ts';
import { findTokens } from './keys.server.ts';
import { keepOrder } from './order.server.ts';

/**
 * Paper tickets: each good once for each block. The server keeps their hashes, which the desk made,
 * and with each use what was asked for, so that a lost answer costs nothing (PROTOCOL.md, section 9).
 */
export const MOST_TICKETS = 5_000;

const statements = prepared((database) => ({
	isGood: database
		.prepare<[string, Bytes], number>('select 1 from ticket where room = ? and hash = ?')
		.pluck(),
	add: database.prepare<[string, Bytes]>('insert or ignore into ticket (room, hash) values (?, ?)'),
	remove: database.prepare<[string, Bytes]>('delete from ticket where room = ? and hash = ?'),
	removeUnused: database.prepare<[string, Bytes]>(
		`delete from ticket where room = ? and hash = ?
			and not exists (select 1 from ticket_use where ticket_use.room = ticket.room
				and ticket_use.hash = ticket.hash)`
	),
	use: database
		.prepare<[string, Bytes, number], Buffer>(
			'select digest from ticket_use where room = ? and hash = ? and block = ?'
		)
		.pluck(),
	addUse: database.prepare<[string, Bytes, number, Bytes]>(
		'insert into ticket_use (room, hash, block, digest) values (?, ?, ?, ?)'
	),
	count: database.prepare<{ room: string }>(
		`update room_tokens set
			tickets = (select count(*) from ticket where room = $room),
			tickets_used = (select count(distinct hash) from ticket_use join ticket using (room, hash)
				where room = $room)
		where room = $room`
	)
}));

/**
 * Makes tickets good, or no longer so. A ticket that was used stays used when it comes back.
 *
 * @param add, remove hashes, 32 bytes each
 * @param onlyUnused whether what was used stays good
 * @returns how many are good now, and how many of those were used
 * @throws the refusals `no-room`, `conflict` in a room without tokens, `size` past 5,000 tickets
 */
export function changeTickets(
	code: string,
	add: readonly Bytes[],
	remove: readonly Bytes[],
	onlyUnused = false
) {
	const write = () => {
		requireRoom(code);
		if (!findTokens(code)) throw refuse('conflict');
		const sql = statements();
		const removal = onlyUnused ? sql.removeUnused : sql.remove;
		for (const hash of remove) removal.run(code, hash);
		for (const hash of add) sql.add.run(code, hash);
		sql.count.run({ room: code });
		const { tickets = 0, ticketsUsed = 0 } = findTokens(code) ?? {};
		if (tickets > MOST_TICKETS) throw refuse('size');
		return { made: tickets, used: ticketsUsed };
	};
	return commit(write, () => bus().publish(code, 'tickets'));
}

/**
 * Uses a ticket for a block; again for the same elements, it is let through again.
 *
 * @param hash of the ticket, `digest` of the admission: 32 bytes each
 * @throws the refusals `token-bad` for one that is not good, `token-spent` for one that was used
 */
export async function useTicket(code: string, hash: Bytes, block: number, digest: Bytes) {
	const write = () => {
		const sql = statements();
		if (!sql.isGood.get(code, hash)) throw refuse('token-bad');
		const used = sql.use.get(code, hash, block);
		if (used && !used.equals(digest)) throw refuse('token-spent');
		if (used) return false;
		keepOrder();
		sql.addUse.run(code, hash, block, digest);
		sql.count.run({ room: code });
		return true;
	};
	await commit(write, (isNew) => {
		if (isNew) bus().publish(code, 'tickets');
	});
}
