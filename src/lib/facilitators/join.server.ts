import { database } from '#db/open.server.ts';
import { fromB64 } from '#lib/crypto/bytes.ts';
import { identityPrint } from '#lib/crypto/identity.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { checkMember } from '#lib/crypto/team.ts';
import { refuse } from '#lib/http/problem.ts';
import type { Facilitator } from './facilitator.ts';
import { LONGEST_STAY_SECONDS } from './guest-stay.ts';
import { inviterOf, useInvitation } from './invitation.server.ts';
import { addAccount, hashWays, refuseTaken } from './new-account.server.ts';
import { keepSignature } from './signatures.server.ts';
import type { JoinBody } from './team-bodies.server.ts';

/**
 * Lets in whoever holds an invitation, as a moderator: with a lasting account, or as a guest. The
 * invitation is used up in the transaction that makes the account, so a taken login does not cost it.
 * Whether they held its secret is for the inviter's browser to say: the server cannot.
 *
 * @param open logs the newcomer in, given their id, within the same transaction: a guest has no other way
 * @returns what `open` returned
 * @throws refuse('forbidden') for an invitation that is not good, refuse('malformed') for a signature
 * that is not of the inviter's keys or a stay that is too long, refuse('conflict', { field }) for a
 * login or a name that is taken
 */
export async function join<Opened>(body: JoinBody, open: (id: number) => Opened): Promise<Opened> {
	const { inviter } = inviterOf(body.inviteId);
	const p = await loadSodium();
	if (!checkMember(p, body.ED, keysOf(inviter), inviter.name, body.sig)) throw refuse('malformed');
	const { name, ED, XW } = body;
	const print = identityPrint(p, ED, XW);
	const kept = 'account' in body ? await hashWays(body.account) : stayUntil(body.until);
	return database()
		.transaction(() => {
			inviterOf(body.inviteId);
			refuseTaken('name', name);
			const id = addAccount({ name, role: 'moderator', ED, XW, print }, kept);
			useInvitation(body.inviteId, id, body.mac);
			keepSignature(id, inviter.id, body.sig);
			return open(id);
		})
		.immediate();
}

const keysOf = ({ ED, XW }: Facilitator) => ({ ED: fromB64(ED, 32), XW: fromB64(XW, 1216) });

function stayUntil(until: number): number {
	const now = Math.floor(Date.now() / 1000);
	if (until <= now || until > now + LONGEST_STAY_SECONDS) throw refuse('malformed');
	return until;
}
