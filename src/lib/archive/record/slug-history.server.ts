import * as v from 'valibot';
import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { BroadcastRecord } from '../record.ts';
import { RESERVED_SLUGS } from '../slug.ts';
import { aboutToWrite, inArchiveTransaction } from '../transaction.server.ts';

/** A broadcast's slug of today and those it had: each of them leads to it for good. */
const statements = prepared((database: Database) => ({
	row: database.prepare<[string], number>('select id from broadcast where slug = ?').pluck(),
	current: database
		.prepare<[string], string>(
			`select broadcast.slug from broadcast_slug
			join broadcast on broadcast.id = broadcast_slug.broadcast where broadcast_slug.slug = ?`
		)
		.pluck(),
	owner: database
		.prepare<[string], number>('select broadcast from broadcast_slug where slug = ?')
		.pluck(),
	forget: database.prepare<[string]>('delete from broadcast_slug where slug = ?'),
	remember: database.prepare<[string, number]>(
		'insert into broadcast_slug (slug, broadcast) values (?, ?)'
	),
	rename: database.prepare<[string, number, number]>(
		'update broadcast set slug = ?, changed_at = max(?, changed_at + 1) where id = ?'
	),
	withdraw: database.prepare<[number, string]>(
		`update broadcast set status = 'withdrawn', changed_at = max(?, changed_at + 1)
		where slug = ? and status <> 'withdrawn'`
	)
}));

/** The slug of today of the broadcast that once had this one; null where none had. */
export function currentSlug(formerSlug: string): string | null {
	return statements().current.get(formerSlug) ?? null;
}

/**
 * Gives a broadcast another slug; the one it had leads to it from then on.
 *
 * @throws the refusals `malformed`, `conflict` with the `slug` that is not there, reserved, or is or was
 *   that of another broadcast
 */
export function renameBroadcast(from: string, to: string): void {
	if (from === to) return;
	if (!v.is(BroadcastRecord.entries.slug, to)) throw refuse('malformed', { field: 'slug' });
	inArchiveTransaction(() => {
		const sql = statements();
		const row = sql.row.get(from);
		if (row === undefined) throw refuse('conflict', { slug: from });
		const isOfAnother = sql.row.get(to) !== undefined || (sql.owner.get(to) ?? row) !== row;
		if (RESERVED_SLUGS.includes(to) || isOfAnother) throw refuse('conflict', { slug: to });
		aboutToWrite();
		sql.forget.run(to);
		sql.remember.run(from, row);
		sql.rename.run(to, Date.now(), row);
	});
}

/** Takes a broadcast away from the public: its address and its old ones answer 410. */
export function withdraw(slug: string): void {
	inArchiveTransaction(() => {
		aboutToWrite();
		statements().withdraw.run(Date.now(), slug);
	});
}
