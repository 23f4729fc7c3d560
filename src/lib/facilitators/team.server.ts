import { database } from '#db/open.server.ts';
import { b64 } from '#lib/crypto/bytes.ts';
import { refuse } from '#lib/http/problem.ts';
import {
	ACCOUNT_COLUMNS,
	endAccount,
	facilitatorOf,
	findAccount,
	type AccountRow
} from './account.server.ts';
import type { Facilitator } from './facilitator.ts';
import { pendingInvitations, type Invitation } from './invitation.server.ts';
import { allSignatures } from './signatures.server.ts';

/**
 * The team as the server knows it: who has an account, their role, who signed whom. It is handed to
 * browsers as claims; they believe what the signatures show.
 */

/** What `GET /api/team` answers a member: everybody's public keys, and invitations that wait. */
export function describeTeam(asking: Facilitator) {
	const rows = database()
		.prepare(`select ${ACCOUNT_COLUMNS} from facilitator order by id`)
		.all() as AccountRow[];
	const team = rows.map(facilitatorOf);
	const prints = new Map(team.map(({ id, print }) => [id, print]));
	const told = ({ id, inviter, expiresAt, newcomer, mac }: Invitation) => ({
		inviteId: b64(id as Buffer),
		by: prints.get(inviter) ?? '',
		expiry: expiresAt,
		newcomer: newcomer === null || !mac ? null : { print: prints.get(newcomer), mac: b64(mac) }
	});
	return {
		members: team.map(({ name, role, ED, XW, endsAt }) => ({ name, role, ED, XW, endsAt })),
		signatures: allSignatures(),
		invitations: pendingInvitations(asking).map(told)
	};
}

/** Whether each of these prints (b64) is a member's now. */
export function areMembers(prints: readonly string[]): boolean {
	return prints.every((print) => findAccount('print', Buffer.from(print, 'base64url')));
}

/**
 * Gives a member another role.
 *
 * @throws refuse('conflict', { reason }) for the last host, a guest made host, or nobody there
 */
export function giveRole(print: Uint8Array, role: Facilitator['role']): void {
	database()
		.transaction(() => {
			const member = requireMember(print);
			if (role === 'host' && member.endsAt !== null) throw refuse('conflict', { reason: 'guest' });
			if (role !== 'host') requireAnotherHost(member);
			database().prepare('update facilitator set role = ? where id = ?').run(role, member.id);
		})
		.immediate();
}

/**
 * Removes a member: the account, its sessions, its signatures and its invitations. What they could
 * read before, they may have kept.
 *
 * @throws refuse('conflict', { reason }) for the last host, or nobody there
 */
export function removeMember(print: Uint8Array): void {
	database()
		.transaction(() => {
			const member = requireMember(print);
			requireAnotherHost(member);
			endAccount(member.id);
		})
		.immediate();
}

function requireMember(print: Uint8Array): Facilitator {
	const member = findAccount('print', print)?.facilitator;
	if (!member) throw refuse('conflict', { reason: 'gone' });
	return member;
}

function requireAnotherHost({ id }: Facilitator): void {
	const other = database()
		.prepare("select 1 from facilitator where role = 'host' and id <> ?")
		.get(id);
	if (!other) throw refuse('conflict', { reason: 'last-host' });
}
