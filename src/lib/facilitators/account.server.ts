import { database } from '#db/open.server.ts';
import type { facilitator } from '#db/schema/facilitators.ts';
import { b64 } from '#lib/crypto/bytes.ts';
import type { Facilitator } from './facilitator.ts';
import { cutLines } from './open-lines.server.ts';

/**
 * The facilitator table: one account a row. What leaves towards pages is `Facilitator` only; a guest
 * has none of the rest.
 */
export type Account = {
	facilitator: Facilitator;
	loginKeyHash: string | null;
	recoveryLoginHash: string | null;
	vault: Buffer | null;
	sheet: Buffer | null;
};

export const ACCOUNT_COLUMNS = `facilitator.id, login, name, role, ed, xw, print,
	ends_at as endsAt, login_key_hash as loginKeyHash, recovery_login_hash as recoveryLoginHash, vault,
	sheet`;

/** A row as `ACCOUNT_COLUMNS` selects it. */
export type AccountRow = Omit<typeof facilitator.$inferSelect, 'madeOn' | 'seated'>;

/** What a row says of a person to others. */
export function facilitatorOf(row: AccountRow): Facilitator {
	const { id, name, role, ed, xw, print, endsAt } = row;
	const keys = { ED: b64(ed), XW: b64(xw), print: b64(print) };
	return { id, login: row.login ?? '', name, role, ...keys, endsAt };
}

/** The account of that login, id or print, or null. */
export function findAccount(
	by: 'login' | 'id' | 'print',
	value: string | number | Uint8Array
): Account | null {
	const found = database()
		.prepare(`select ${ACCOUNT_COLUMNS} from facilitator where ${by} = ?`)
		.get(value) as AccountRow | undefined;
	if (!found) return null;
	const { loginKeyHash, recoveryLoginHash, vault, sheet } = found;
	return { facilitator: facilitatorOf(found), loginKeyHash, recoveryLoginHash, vault, sheet };
}

/** Deletes an account; its sessions, streams, signatures and invitations go with it. */
export function endAccount(id: number): void {
	database().prepare('delete from facilitator where id = ?').run(id);
	cutLines(id);
}

/** Whether this instance has anybody yet. */
export function hasFacilitator(): boolean {
	return database().prepare('select 1 from facilitator limit 1').get() !== undefined;
}

/** The sixteen public bytes of `GET /api/instance`. */
export function instanceSalt(): Buffer {
	return database().prepare('select salt from instance_salt').pluck().get() as Buffer;
}
