/**
 * The team as this browser sees it: what the server claims, and of that what the signatures show.
 * Newcomers who came with an invitation of one's own are checked and signed on the way.
 */
import { b64, fromB64 } from '#lib/crypto/bytes.ts';
import type { Identity, PublicIdentity } from '#lib/crypto/identity.ts';
import type { Primitives } from '#lib/crypto/primitives.ts';
import { checkNewcomer, inviteSecret, signMember } from '#lib/crypto/team.ts';
import type { Facilitator } from './facilitator.ts';
import { cleanName, isName } from './person-name.ts';
import { askTeam } from './team-acts.ts';
import type { Tools } from './tools.ts';
import { printOf, verify, type Chain, type Vouching } from './verified.ts';

/** A member: what the server says of them, and whether to believe it. */
export type Member = {
	/** Computed from the keys, b64. */
	print: string;
	name: string;
	keys: PublicIdentity;
	role: Facilitator['role'];
	/** When a guest leaves, in Unix seconds; null for others. */
	endsAt: number | null;
	isMe: boolean;
	/** Null if not verified; empty for oneself. */
	chain: Chain | null;
	/** They came with one's own invitation without having held its secret. */
	isForeign: boolean;
};

/** An invitation that nobody came with yet, or whose newcomer is not signed yet. `expiry` in seconds. */
export type Pending = {
	inviteId: string;
	by: string;
	expiry: number;
	newcomer: { print: string; mac: string } | null;
};

export type Team = {
	members: Member[];
	invitations: Pending[];
	/** The names of those who were signed just now. */
	welcomed: string[];
};

type Claim = Pick<Facilitator, 'name' | 'role' | 'ED' | 'XW' | 'endsAt'>;
type Answer = {
	members: Claim[];
	signatures: { by: string; to: string; sig: string }[];
	invitations: Pending[];
};

/** Asks for the team, signs one's newcomers, verifies. @throws a trouble or a refusal of the API */
export async function readTeam(
	{ p, call }: Pick<Tools, 'p' | 'call'>,
	me: Identity
): Promise<Team> {
	const answer = (await askTeam({ call }, 'GET', '/api/team')) as Answer;
	const { members, signatures, invitations } = answer;
	const own = printOf(p, me);
	const claims = members.map((claim) => readClaim(p, claim));
	const known = signatures.map(({ by, to, sig }) => ({ by, to, sig: fromB64(sig, 64) }));
	const mine = invitations.filter(({ by, newcomer }) => by === own && newcomer);
	const foreign = new Set<string>();
	const welcomed: string[] = [];
	for (const invitation of mine) {
		const member = claims.find(({ print }) => print === invitation.newcomer?.print);
		if (!member) continue;
		if (!heldSecret(p, me, invitation, member)) {
			foreign.add(member.print);
			continue;
		}
		known.push(await vouchFor({ p, call }, me, member));
		welcomed.push(member.name);
	}
	const chains = verify(
		p,
		me,
		claims.filter(({ name }) => isName(name)),
		known
	);
	// The same keys told twice are one member.
	const each = [...new Map(claims.map((claim) => [claim.print, claim])).values()];
	return {
		members: each.map((claim) => ({
			...claim,
			name: cleanName(claim.name),
			isMe: claim.print === own,
			chain: chains.get(claim.print) ?? null,
			isForeign: foreign.has(claim.print)
		})),
		invitations: invitations.filter(
			({ newcomer }) =>
				!newcomer || !known.some(({ by, to }) => by === own && to === newcomer.print)
		),
		welcomed
	};
}

/** Vouches for a member's keys and name: from then on one's own chains begin with them. */
export async function vouchFor(
	{ p, call }: Pick<Tools, 'p' | 'call'>,
	me: Identity,
	{ keys, name, print }: Pick<Member, 'keys' | 'name' | 'print'>
): Promise<Vouching> {
	const sig = signMember(p, me, keys, name);
	const by = printOf(p, me);
	const { ED, XW } = keys;
	await call('PUT', '/api/team', { by, ED: b64(ED), XW: b64(XW), name, sig: b64(sig) });
	return { by, to: print, sig };
}

function readClaim(p: Primitives, { name, role, ED, XW, endsAt }: Claim) {
	const keys = { ED: fromB64(ED, 32), XW: fromB64(XW, 1216) };
	return { print: printOf(p, keys), keys, name, role, endsAt };
}

/** Whether the newcomer's proof was made with the secret that only the link and oneself know. */
function heldSecret(
	p: Primitives,
	me: Identity,
	{ inviteId, expiry, newcomer }: Pending,
	{ keys, name }: Pick<Member, 'keys' | 'name'>
): boolean {
	const secret = inviteSecret(p, me.ed, fromB64(inviteId, 16), expiry);
	return checkNewcomer(p, secret, keys, name, fromB64(newcomer?.mac ?? '', 32));
}
