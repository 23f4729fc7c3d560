import { database } from '#db/open.server.ts';
import { refuse } from '#lib/http/problem.ts';
import type { WaysBody } from './bodies.server.ts';
import { today } from './day.server.ts';
import type { Facilitator } from './facilitator.ts';
import { hashSecret } from './secret-hash.server.ts';

/** A row more in the facilitator table, whatever door the person came through. */
export type NewPerson = {
	name: string;
	role: Facilitator['role'];
	ED: Uint8Array;
	XW: Uint8Array;
	print: Uint8Array;
};

/** What opens a lasting account again, as it is kept. */
type Kept = {
	login: string;
	loginKeyHash: string;
	vault: Uint8Array;
	recoveryLoginHash: string;
	sheet: Uint8Array;
};

/** Hashes the two secrets that log in; slow on purpose, so done before any transaction. */
export async function hashWays(ways: WaysBody): Promise<Kept> {
	const { login, vault, sheet } = ways;
	const loginKeyHash = await hashSecret(ways.loginKey);
	const recoveryLoginHash = await hashSecret(ways.recoveryLogin);
	return { login, loginKeyHash, vault, recoveryLoginHash, sheet };
}

/**
 * Adds the account, within the transaction that uses up what let the person in.
 *
 * @param kept what opens it again, or when a guest's account ends, in Unix seconds
 * @returns its id
 * @throws refuse('conflict', { field }) for a login that is taken, or keys that have an account
 */
export function addAccount({ name, role, ED, XW, print }: NewPerson, kept: Kept | number): number {
	const guest = typeof kept === 'number';
	if (!guest) refuseTaken('login', kept.login);
	refuseTaken('print', print);
	const ways = guest ? null : kept;
	const { lastInsertRowid } = database()
		.prepare(
			`insert into facilitator (login, name, role, ed, xw, print, login_key_hash,
			recovery_login_hash, vault, sheet, made_on, ends_at)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
		)
		.run(
			...[ways?.login ?? null, name, role, ED, XW, print],
			...[ways?.loginKeyHash ?? null, ways?.recoveryLoginHash ?? null],
			...[ways?.vault ?? null, ways?.sheet ?? null, today(), guest ? kept : null]
		);
	return Number(lastInsertRowid);
}

/** @throws refuse('conflict', { field }) if someone has that already */
export function refuseTaken(field: 'login' | 'print' | 'name', value: string | Uint8Array): void {
	const taken = database().prepare(`select 1 from facilitator where ${field} = ?`).get(value);
	if (taken) throw refuse('conflict', { field });
}
