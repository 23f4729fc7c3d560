/**
 * Coming in with an invitation (PROTOCOL section 3): the inviter's keys are checked against the link
 * before anything is made, and what proves that one held its secret is bound to one's own keys.
 */
import { b64, equal, fromB64 } from '#lib/crypto/bytes.ts';
import {
	createIdentity,
	identityPrint,
	type Identity,
	type PublicIdentity
} from '#lib/crypto/identity.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { newcomerMac, signMember } from '#lib/crypto/team.ts';
import { readRefusal } from '#lib/http/problem.ts';
import type { Facilitator } from './facilitator.ts';
import { cleanName, isName } from './person-name.ts';
import { sealWays, type Chosen } from './sign-in.ts';
import { callPatiently, type Tools } from './tools.ts';
import { trouble } from './trouble.ts';

/** An invitation whose inviter's keys are those that its link announces. */
export type Invitation = {
	inviteId: string;
	secret: Bytes;
	inviter: { keys: PublicIdentity; name: string };
	/** Unix seconds. */
	expiry: number;
};

export type Joined = { facilitator: Facilitator; identity: Identity };

/**
 * Asks whose invitation it is, and believes the answer only if its keys have the link's print.
 *
 * @param link what its fragment said
 * @throws the troubles `invitation` if it is good no more, `swapped` if the keys are others
 */
export async function readInvitationOf(
	tools: Tools,
	inviteId: string,
	link: { secret: Bytes; print: Bytes }
): Promise<Invitation> {
	const path = `/api/team/invitations/${inviteId}`;
	const told = (await orInvitation(callPatiently(tools, 'GET', path))) as {
		ED: string;
		XW: string;
		name: string;
		expiry: number;
	};
	const keys = { ED: fromB64(told.ED, 32), XW: fromB64(told.XW, 1216) };
	const print = identityPrint(tools.p, keys.ED, keys.XW);
	if (!equal(print, link.print) || !isName(told.name)) throw trouble('swapped');
	const inviter = { keys, name: told.name };
	return { inviteId, secret: link.secret, inviter, expiry: told.expiry };
}

/** Comes in with an account that stays, and logs in. */
export async function joinWithAccount(
	tools: Tools,
	invitation: Invitation,
	chosen: Chosen
): Promise<Joined> {
	const identity = createIdentity(tools.p);
	const account = await sealWays(tools, identity, chosen);
	return send(tools, invitation, identity, chosen.name, { account });
}

/** Comes in as a guest. @param until Unix seconds */
export async function joinAsGuest(
	tools: Tools,
	invitation: Invitation,
	name: string,
	until: number
): Promise<Joined> {
	return send(tools, invitation, createIdentity(tools.p), name, { until });
}

async function send(
	tools: Tools,
	{ inviteId, secret, inviter }: Invitation,
	identity: Identity,
	typed: string,
	kind: { account: unknown } | { until: number }
): Promise<Joined> {
	const { p } = tools;
	const name = cleanName(typed);
	const answer = await orInvitation(
		callPatiently(tools, 'PUT', '/api/team', {
			inviteId,
			ED: b64(identity.ED),
			XW: b64(identity.XW),
			name,
			mac: b64(newcomerMac(p, secret, identity, name)),
			sig: b64(signMember(p, identity, inviter.keys, inviter.name)),
			...kind
		})
	);
	const { facilitator } = answer as { facilitator: Facilitator };
	return { facilitator, identity };
}

/** Says a refusal in the words of invitations. */
async function orInvitation(answer: Promise<unknown>): Promise<unknown> {
	try {
		return await answer;
	} catch (failure) {
		const refusal = readRefusal(failure);
		if (refusal?.code === 'forbidden') throw trouble('invitation');
		if (refusal?.members.field === 'name') throw trouble('nameTaken');
		throw failure;
	}
}
