import { database } from '#db/open.server.ts';

/** What opened an account or a session and has had its day. @param now milliseconds since 1970 */
export function dropExpired(now: number): { sessions: number; invitations: number } {
	const seconds = Math.floor(now / 1000);
	const drop = (sql: string) => database().prepare(sql).run(seconds).changes;
	return {
		sessions: drop('delete from session where expires_at <= ?'),
		invitations:
			drop('delete from invitation where newcomer is null and expires_at <= ?') +
			drop('delete from setup_link where expires_at <= ?')
	};
}
