/**
 * The team: how one facilitator invites another, and how each vouches for the other's keys, so that
 * the server can add nobody (PROTOCOL section 3). An invitation's secret is in a link's fragment.
 */
import { b64, concat, equal, fromB64, u64, utf8 } from './bytes.ts';
import type { Identity, PublicIdentity } from './identity.ts';
import { label } from './label.ts';
import type { Bytes, Primitives } from './primitives.ts';

/** `secret` (16 bytes): only the inviter can make it again. `inviteId` 16 bytes, expiry in seconds. */
export const inviteSecret = (p: Primitives, ed: Bytes, inviteId: Bytes, expiry: number): Bytes =>
	p.hash(concat(label('invite'), inviteId, u64(expiry)), ed).slice(0, 16);

/** The fragment of an invitation: `#v1.` and 43 characters. */
export const writeInvitation = (secret: Bytes, inviterPrint: Bytes): string =>
	`#v1.${b64(concat(secret, inviterPrint))}`;

/** Reads it back. Null if it is cut short, of another version or otherwise altered. */
export function readInvitation(fragment: string): { secret: Bytes; print: Bytes } | null {
	if (!fragment.startsWith('#v1.')) return null;
	try {
		const bytes = fromB64(fragment.slice(4), 32);
		return { secret: bytes.slice(0, 16), print: bytes.slice(16) };
	} catch {
		return null;
	}
}

/** `mac` (32 bytes): the newcomer's keys and name come from who holds the invitation. */
export const newcomerMac = (
	p: Primitives,
	secret: Bytes,
	newcomer: PublicIdentity,
	name: string
): Bytes => p.hash(concat(label('newcomer'), newcomer.ED, newcomer.XW, utf8(name)), secret);

/** Whether a newcomer's `mac` is right, in constant time. */
export const checkNewcomer = (
	p: Primitives,
	secret: Bytes,
	newcomer: PublicIdentity,
	name: string,
	mac: Bytes
): boolean => equal(newcomerMac(p, secret, newcomer, name), mac);

const vouched = (member: PublicIdentity, name: string): Bytes =>
	concat(label('member'), member.ED, member.XW, utf8(name));

/** The signature (64 bytes) by which one member vouches for another's keys and name. */
export const signMember = (
	p: Primitives,
	author: Identity,
	member: PublicIdentity,
	name: string
): Bytes => p.sign(vouched(member, name), author.ed);

/** Whether `authorED` vouched for this member's keys and name. */
export const checkMember = (
	p: Primitives,
	authorED: Bytes,
	member: PublicIdentity,
	name: string,
	sig: Bytes
): boolean => p.verify(sig, vouched(member, name), authorED);
