import { database } from '#db/open.server.ts';
import type { facilitator } from '#db/schema/facilitators.ts';
import { b64 } from '#lib/crypto/bytes.ts';
import type { Facilitator } from './facilitator.ts';

/** The facilitator table: one account a row. What leaves towards pages is `Facilitator` only. */
export type Account = {
	facilitator: Facilitator;
	loginKeyHash: string;
	recoveryLoginHash: string;
	vault: Buffer;
	sheet: Buffer;
};

export const ACCOUNT_COLUMNS = `facilitator.id, login, name, role, ed, xw, print,
	login_key_hash as loginKeyHash, recovery_login_hash as recoveryLoginHash, vault, sheet`;

/** A row as `ACCOUNT_COLUMNS` selects it. */
export type AccountRow = Omit<typeof facilitator.$inferSelect, 'madeOn'>;

/** What a row says of a person to others. */
export function facilitatorOf({ id, login, name, role, ed, xw, print }: AccountRow): Facilitator {
	return { id, login, name, role, ED: b64(ed), XW: b64(xw), print: b64(print) };
}

/** The account of that login or that id, or null. */
export function findAccount(by: 'login' | 'id', value: string | number): Account | null {
	const found = database()
		.prepare(`select ${ACCOUNT_COLUMNS} from facilitator where ${by} = ?`)
		.get(value) as AccountRow | undefined;
	if (!found) return null;
	const { loginKeyHash, recoveryLoginHash, vault, sheet } = found;
	return { facilitator: facilitatorOf(found), loginKeyHash, recoveryLoginHash, vault, sheet };
}

/** Whether this instance has anybody yet. */
export function hasFacilitator(): boolean {
	return database().prepare('select 1 from facilitator limit 1').get() !== undefined;
}

/** The sixteen public bytes of `GET /api/instance`. */
export function instanceSalt(): Buffer {
	return database().prepare('select salt from instance_salt').pluck().get() as Buffer;
}
