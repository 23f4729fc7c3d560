import { database } from '#db/open.server.ts';
import { b64 } from '#lib/crypto/bytes.ts';
import { identityPrint } from '#lib/crypto/identity.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { checkMember } from '#lib/crypto/team.ts';
import { refuse } from '#lib/http/problem.ts';
import { findAccount } from './account.server.ts';
import type { Facilitator } from './facilitator.ts';
import { closeInvitation } from './invitation.server.ts';
import type { VouchBody } from './team-bodies.server.ts';

/**
 * The signatures by which members vouch for each other. The server checks them so as to keep no
 * noise; whom to believe is decided in browsers, along a chain that starts at one's own keys.
 */
export type KeptSignature = { by: string; to: string; sig: string };

/** Keeps a signature; one by the same author of the same member takes the place of the last. */
export function keepSignature(author: number, member: number, sig: Uint8Array): void {
	database()
		.prepare(
			`insert into member_signature (author, member, sig) values (?, ?, ?)
			on conflict (author, member) do update set sig = excluded.sig`
		)
		.run(author, member, sig);
}

/**
 * A member vouches for another. If they came with the author's invitation, that is over by this.
 *
 * @throws refuse('forbidden') in another's name, refuse('malformed') if it is not a signature of that
 * member's keys and name, refuse('conflict') if there is no such member
 */
export async function vouch(author: Facilitator, { by, ED, XW, name, sig }: VouchBody) {
	if (b64(by) !== author.print) throw refuse('forbidden');
	const p = await loadSodium();
	const print = identityPrint(p, ED, XW);
	const member = findAccount('print', print)?.facilitator;
	if (!member || member.name !== name || member.id === author.id) throw refuse('conflict');
	const key = Buffer.from(author.ED, 'base64url');
	if (!checkMember(p, new Uint8Array(key), { ED, XW }, name, sig)) throw refuse('malformed');
	database()
		.transaction(() => {
			keepSignature(author.id, member.id, sig);
			closeInvitation(author.id, member.id);
		})
		.immediate();
}

/** All of them, between prints. */
export function allSignatures(): KeptSignature[] {
	const rows = database()
		.prepare(
			`select author.print as by, member.print as "to", sig from member_signature
			join facilitator as author on author.id = member_signature.author
			join facilitator as member on member.id = member_signature.member
			order by author, member`
		)
		.all() as { by: Buffer; to: Buffer; sig: Buffer }[];
	return rows.map(({ by, to, sig }) => ({ by: b64(by), to: b64(to), sig: b64(sig) }));
}
