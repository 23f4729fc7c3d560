import { database } from '#db/open.server.ts';
import type { invitation } from '#db/schema/facilitators.ts';
import { refuse } from '#lib/http/problem.ts';
import { findAccount } from './account.server.ts';
import type { Facilitator } from './facilitator.ts';
import type { InviteBody } from './team-bodies.server.ts';

/**
 * Invitations, as the server knows them: an identifier, an expiry, whose they are. The secret that
 * makes one worth anything is in the link's fragment and never comes here.
 */
const LONGEST_SECONDS = 30 * 86_400;
const MOST_PENDING = 64;

export type Invitation = typeof invitation.$inferSelect;

const seconds = () => Math.floor(Date.now() / 1000);

/**
 * Keeps an invitation; the same one again is fine.
 *
 * @throws refuse('malformed') if it expires too soon or too late, refuse('conflict') if the
 * identifier is another's, or too many are pending
 */
export function keepInvitation(inviter: Facilitator, { inviteId, expiry }: InviteBody): void {
	const now = seconds();
	if (expiry <= now || expiry > now + LONGEST_SECONDS) throw refuse('malformed');
	database()
		.transaction(() => {
			forgetExpired();
			const known = findInvitation(inviteId);
			if (known?.inviter === inviter.id && known.expiresAt === expiry) return;
			const pending = database().prepare('select count(*) from invitation').pluck().get();
			if (known || Number(pending) >= MOST_PENDING) throw refuse('conflict');
			database()
				.prepare('insert into invitation (id, inviter, expires_at) values (?, ?, ?)')
				.run(inviteId, inviter.id, expiry);
		})
		.immediate();
}

export function findInvitation(id: Uint8Array): Invitation | null {
	const found = database()
		.prepare(
			`select id, inviter, expires_at as expiresAt, newcomer, mac from invitation where id = ?`
		)
		.get(id);
	return (found as Invitation | undefined) ?? null;
}

/**
 * Who invites, for whoever holds a link that is still good.
 *
 * @throws refuse('forbidden') if it was used, revoked, has expired, or is by someone who may no
 * longer invite: it does not say which
 */
export function inviterOf(id: Uint8Array): { inviter: Facilitator; expiry: number } {
	const found = findInvitation(id);
	const inviter = found && findAccount('id', found.inviter)?.facilitator;
	const isGood = found && found.newcomer === null && found.expiresAt > seconds();
	if (!isGood || inviter?.role !== 'host') throw refuse('forbidden');
	return { inviter, expiry: found.expiresAt };
}

/** Takes an invitation back, if nobody has come with it yet. @returns whether there was one */
export function revokeInvitation(id: Uint8Array): boolean {
	return (
		database().prepare('delete from invitation where id = ? and newcomer is null').run(id).changes >
		0
	);
}

/** Writes down who came with an invitation, which is used up by that. */
export function useInvitation(id: Uint8Array, newcomer: number, mac: Uint8Array): void {
	database()
		.prepare('update invitation set newcomer = ?, mac = ? where id = ?')
		.run(newcomer, mac, id);
}

/** Once the inviter has signed who came, nothing of the invitation is of use. */
export function closeInvitation(inviter: number, newcomer: number): void {
	database()
		.prepare('delete from invitation where inviter = ? and newcomer = ?')
		.run(inviter, newcomer);
}

/** Those that wait: one's own, or everybody's for a host. */
export function pendingInvitations({ id, role }: Facilitator): Invitation[] {
	return database()
		.prepare(
			`select id, inviter, expires_at as expiresAt, newcomer, mac from invitation
			where (inviter = ? or ? = 'host') and (newcomer is not null or expires_at > ?)
			order by expires_at, id`
		)
		.all(id, role, seconds()) as Invitation[];
}

function forgetExpired(): void {
	database()
		.prepare('delete from invitation where newcomer is null and expires_at <= ?')
		.run(seconds());
}
