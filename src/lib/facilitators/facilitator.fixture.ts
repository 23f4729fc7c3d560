import { randomBytes } from 'node:crypto';
import { database } from '#db/open.server.ts';

/** For specs: a facilitator whose secrets nobody knows. @returns the id */
export function addFacilitator(login: string): number {
	const { lastInsertRowid } = database()
		.prepare(
			`insert into facilitator (login, name, role, ed, xw, print, login_key_hash,
			recovery_login_hash, vault, sheet, made_on) values (?, ?, 'host', ?, ?, ?, '', '', ?, ?, ?)`
		)
		.run(
			...[login, login, randomBytes(32), randomBytes(1216), randomBytes(16)],
			...[randomBytes(104), randomBytes(104), '2024-06-05']
		);
	return Number(lastInsertRowid);
}
