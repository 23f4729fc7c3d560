import type { keyring } from '#db/schema/rooms.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { refuse } from '#lib/http/problem.ts';
import { b64 } from './bytes.server.ts';
import { commit } from './group-commit.server.ts';
import { requireRoom } from './room.server.ts';
import { prepared } from './statements.server.ts';

/**
 * The room's seed, sealed by a reader to each reader (PROTOCOL.md, section 3). The server checks
 * who brings it; whom to believe is for browsers, which hold the chain of signatures.
 */
const MOST_READERS = 256;

/** One wrapped seed: `to` and `by` are prints, b64; `sealed` 1,168 bytes, `sig` 64. */
export type Wrapped = { to: string; by: string; sealed: Bytes; sig: Bytes };
type Row = typeof keyring.$inferSelect;

const statements = prepared((database) => ({
	keep: database.prepare(
		`insert into keyring (room, reader, author, sealed, sig) values (?, ?, ?, ?, ?)
		on conflict (room, reader, author) do update set sealed = excluded.sealed, sig = excluded.sig`
	),
	count: database.prepare<[string], number>('select count(*) from keyring where room = ?').pluck(),
	own: database.prepare<[string, string], Row>(
		'select * from keyring where room = ? and reader = ? order by author'
	),
	readers: database
		.prepare<[string], string>('select distinct reader from keyring where room = ? order by reader')
		.pluck()
}));

/**
 * Keeps wrapped seeds; one by the same author to the same reader takes the place of the last.
 *
 * @param author the print of the facilitator who brings them
 * @throws the refusals `no-room`, `forbidden` if one is signed by another, `conflict` if too many
 */
export async function keepKeyring(code: string, author: string, wrapped: readonly Wrapped[]) {
	if (wrapped.some(({ by }) => by !== author)) throw refuse('forbidden');
	await commit(() => {
		requireRoom(code);
		const sql = statements();
		for (const { to, by, sealed, sig } of wrapped) sql.keep.run(code, to, by, sealed, sig);
		if ((sql.count.get(code) ?? 0) > MOST_READERS) throw refuse('conflict');
	});
}

/** The seeds that were sealed to one reader, one an author, as they travel. */
export function ownKeyring(code: string, reader: string) {
	const rows = statements().own.all(code, reader);
	return rows.map(({ reader, author, sealed, sig }) => ({
		to: reader,
		by: author,
		sealed: b64(sealed),
		sig: b64(sig)
	}));
}

/** The prints, b64, of all whom the room's seed was sealed to. */
export const readersOf = (code: string): string[] => statements().readers.all(code);
