/** Making an invitation: its secret is made here, put in the link's fragment, and never sent. */
import { b64, fromB64 } from '#lib/crypto/bytes.ts';
import { identityPrint, type Identity } from '#lib/crypto/identity.ts';
import type { Primitives } from '#lib/crypto/primitives.ts';
import { inviteSecret, writeInvitation } from '#lib/crypto/team.ts';
import { address } from '#lib/words/addresses.ts';
import type { Locale } from '#lib/words/locale.ts';
import type { Pending } from './team.ts';
import { askTeam } from './team-acts.ts';
import type { Tools } from './tools.ts';

/** How long a link may last, in hours. */
export const LASTS_HOURS = [24, 48, 168] as const;
export type LastsHours = (typeof LASTS_HOURS)[number];

/** Makes an invitation. @param expiry Unix seconds @returns its identifier, b64 */
export async function invite(tools: Tools, expiry: number): Promise<string> {
	const inviteId = b64(tools.p.random(16));
	await askTeam(tools, 'PUT', '/api/team', { inviteId, expiry });
	return inviteId;
}

/** The link of one's own invitation, which only its inviter can write again. */
export function invitationLink(
	p: Primitives,
	me: Identity,
	{ inviteId, expiry }: Pick<Pending, 'inviteId' | 'expiry'>,
	origin: string,
	locale: Locale
): string {
	const secret = inviteSecret(p, me.ed, fromB64(inviteId, 16), expiry);
	const fragment = writeInvitation(secret, identityPrint(p, me.ED, me.XW));
	return origin + address(locale, `/desk/invitation/${inviteId}`) + fragment;
}
