import { database } from '#db/open.server.ts';
import { cutLines } from './open-lines.server.ts';
import type { Opened } from './session.server.ts';
import { hashOf } from './session-store.server.ts';

/**
 * One's own sessions, to look at and to end. What is known of each is the day it was opened: no
 * address, no browser. Its handle is the beginning of its hash, which opens nothing.
 */
export type OpenSession = {
	/** b64url of 8 bytes. */
	handle: string;
	/** `YYYY-MM-DD`. */
	openedOn: string;
	/** Unix seconds. */
	expiresAt: number;
	/** The session that asks. */
	current: boolean;
};

const HANDLE_BYTES = 8;

const handleOf = (hash: Buffer): string => hash.subarray(0, HANDLE_BYTES).toString('base64url');

/** All sessions of a facilitator that are still good, the current one first. */
export function openSessions({ id, facilitator }: Opened, now = Date.now()): OpenSession[] {
	const current = handleOf(hashOf(id));
	const rows = database()
		.prepare(
			`select id_hash as idHash, opened_on as openedOn, expires_at as expiresAt from session
			where facilitator = ? and expires_at > ? order by expires_at desc`
		)
		.all(facilitator.id, Math.floor(now / 1000)) as {
		idHash: Buffer;
		openedOn: string;
		expiresAt: number;
	}[];
	return rows
		.map(({ idHash, openedOn, expiresAt }) => {
			const handle = handleOf(idHash);
			return { handle, openedOn, expiresAt, current: handle === current };
		})
		.sort((a, b) => Number(b.current) - Number(a.current));
}

/** Ends one session of this facilitator. @returns whether there was one */
export function endSession({ facilitator }: Opened, handle: string): boolean {
	const start = Buffer.from(handle, 'base64url');
	if (start.length !== HANDLE_BYTES) return false;
	const ended = database()
		.prepare(
			`delete from session where facilitator = ? and substr(id_hash, 1, ${HANDLE_BYTES}) = ?`
		)
		.run(facilitator.id, start);
	if (ended.changes > 0) cutLines(facilitator.id);
	return ended.changes > 0;
}

/** Ends every session of this facilitator but the one that asks, and all streams. @returns how many there were */
export function endOtherSessions({ id, facilitator }: Opened): number {
	const { changes } = database()
		.prepare('delete from session where facilitator = ? and id_hash <> ?')
		.run(facilitator.id, hashOf(id));
	if (changes > 0) cutLines(facilitator.id);
	return changes;
}
