import type { Adapter, DatabaseSession } from 'lucia';
import { createHash } from 'node:crypto';
import { database } from '#db/open.server.ts';
import type { session } from '#db/schema/facilitators.ts';
import { ACCOUNT_COLUMNS, facilitatorOf, type AccountRow } from './account.server.ts';
import { midnightAfter } from './day.server.ts';

/**
 * Where Lucia keeps sessions. Only the SHA-256 of a session id is ever written, so a stolen
 * database, journal or backup opens no session. An id has 200 random bits: one hash is enough.
 */
type Row = typeof session.$inferSelect;

const COLUMNS = 'id_hash as idHash, facilitator, opened_on as openedOn, expires_at as expiresAt';

/** What stands for a session id in the database. */
export const hashOf = (sessionId: string): Buffer =>
	createHash('sha256').update(sessionId).digest();

function sessionOf(row: Row, id: string): DatabaseSession {
	return {
		id,
		userId: row.facilitator,
		expiresAt: new Date(row.expiresAt * 1000),
		attributes: { openedOn: row.openedOn }
	};
}

export const sessionStore: Adapter = {
	async getSessionAndUser(sessionId) {
		const idHash = hashOf(sessionId);
		const row = database()
			.prepare(`select ${COLUMNS} from session where id_hash = ?`)
			.get(idHash) as Row | undefined;
		if (!row) return [null, null];
		const account = database()
			.prepare(`select ${ACCOUNT_COLUMNS} from facilitator where id = ?`)
			.get(row.facilitator) as AccountRow;
		const found = facilitatorOf(account);
		return [sessionOf(row, sessionId), { id: found.id, attributes: found }];
	},

	/** The ids of other sessions are not known here: their hashes stand in for them. */
	async getUserSessions(facilitator) {
		const rows = database()
			.prepare(`select ${COLUMNS} from session where facilitator = ? order by expires_at desc`)
			.all(facilitator) as Row[];
		return rows.map((row) => sessionOf(row, row.idHash.toString('hex')));
	},

	async setSession({ id, userId, expiresAt, attributes }) {
		database()
			.prepare(
				'insert into session (id_hash, facilitator, opened_on, expires_at) values (?, ?, ?, ?)'
			)
			.run(hashOf(id), userId, attributes.openedOn, midnightAfter(expiresAt));
	},

	async updateSessionExpiration(sessionId, expiresAt) {
		database()
			.prepare('update session set expires_at = ? where id_hash = ?')
			.run(midnightAfter(expiresAt), hashOf(sessionId));
	},

	async deleteSession(sessionId) {
		database().prepare('delete from session where id_hash = ?').run(hashOf(sessionId));
	},

	async deleteUserSessions(facilitator) {
		database().prepare('delete from session where facilitator = ?').run(facilitator);
	},

	async deleteExpiredSessions() {
		const now = Math.floor(Date.now() / 1000);
		database().prepare('delete from session where expires_at <= ?').run(now);
	}
};
