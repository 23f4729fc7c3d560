import type { Adapter, DatabaseSession } from 'lucia';
import { createHash } from 'node:crypto';
import { database } from '#db/open.server.ts';
import { isStorageFailure } from '#db/storage-failure.server.ts';
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

/** Keeps a new session, in the transaction of whoever calls. */
export function keepSession(id: string, facilitator: number, openedOn: string, expiresAt: Date) {
	database()
		.prepare(
			'insert into session (id_hash, facilitator, opened_on, expires_at) values (?, ?, ?, ?)'
		)
		.run(hashOf(id), facilitator, openedOn, midnightAfter(expiresAt));
}

/** Ends a session; one that is gone already is as good as ended. */
export function dropSession(id: string): void {
	database().prepare('delete from session where id_hash = ?').run(hashOf(id));
}

/** Sweeps out what has expired. */
export function dropExpiredSessions(): void {
	const now = Math.floor(Date.now() / 1000);
	database().prepare('delete from session where expires_at <= ?').run(now);
}

export const sessionStore: Adapter = {
	async getSessionAndUser(sessionId) {
		const idHash = hashOf(sessionId);
		const row = database()
			.prepare(`select ${COLUMNS} from session where id_hash = ?`)
			.get(idHash) as Row | undefined;
		// One that has expired is left to the next login to sweep out: looking writes nothing.
		if (!row || row.expiresAt <= Date.now() / 1000) return [null, null];
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
		keepSession(id, userId, attributes.openedOn, expiresAt);
	},

	async updateSessionExpiration(sessionId, expiresAt) {
		try {
			database()
				.prepare('update session set expires_at = ? where id_hash = ?')
				.run(midnightAfter(expiresAt), hashOf(sessionId));
		} catch (failure) {
			// Without a place on the disk it ends as it would have: reading goes on until then.
			if (!isStorageFailure(failure)) throw failure;
		}
	},

	async deleteSession(sessionId) {
		dropSession(sessionId);
	},

	async deleteUserSessions(facilitator) {
		database().prepare('delete from session where facilitator = ?').run(facilitator);
	},

	async deleteExpiredSessions() {
		dropExpiredSessions();
	}
};
