/**
 * Who may be believed: whoever a chain of member signatures reaches from one's own keys (PROTOCOL
 * section 3). Everything the server says goes in as a claim; roles, and who asks, count for nothing.
 */
import { b64 } from '#lib/crypto/bytes.ts';
import { identityPrint, type PublicIdentity } from '#lib/crypto/identity.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import { checkMember } from '#lib/crypto/team.ts';

/** Keys and the name that goes with them, as the server tells them. */
export type Claimed = { keys: PublicIdentity; name: string };

/** "`by` vouches for `to`", both prints in b64; nothing until its signature was checked. */
export type Vouching = { by: string; to: string; sig: Bytes };

/** The prints, b64, that lead to someone: one's own first, then each who vouches for the next. */
export type Chain = readonly string[];

/** The name of keys, computed here: prints that come from the server are only looked up. */
export const printOf = (p: Primitives, { ED, XW }: PublicIdentity): string =>
	b64(identityPrint(p, ED, XW));

/**
 * The chains to all who can be reached, by print in b64, the shortest to each; oneself with an empty
 * one. Whoever is missing is not verified. Two claims of the same keys under two names: both missing.
 */
export function verify(
	p: Primitives,
	me: PublicIdentity,
	claims: readonly Claimed[],
	vouchings: readonly Vouching[]
): ReadonlyMap<string, Chain> {
	const claimed = byPrint(p, claims);
	const own = printOf(p, me);
	const chains = new Map<string, Chain>([[own, []]]);
	const keysOf = (print: string) => (print === own ? me : claimed.get(print)?.keys);
	// A map grows while it is walked: first those I signed, then those they signed, and so on.
	for (const [author, chain] of chains) {
		const signer = keysOf(author);
		for (const { to, sig } of vouchings.filter(({ by }) => by === author)) {
			const member = claimed.get(to);
			if (!signer || !member || chains.has(to)) continue;
			const isSigned = checkMember(p, signer.ED, member.keys, member.name, sig);
			if (isSigned) chains.set(to, [...chain, author]);
		}
	}
	return chains;
}

function byPrint(p: Primitives, claims: readonly Claimed[]): Map<string, Claimed> {
	const claimed = new Map<string, Claimed>();
	const doubtful = new Set<string>();
	for (const claim of claims) {
		const print = printOf(p, claim.keys);
		const known = claimed.get(print);
		if (known && known.name !== claim.name) doubtful.add(print);
		claimed.set(print, claim);
	}
	for (const print of doubtful) claimed.delete(print);
	return claimed;
}
