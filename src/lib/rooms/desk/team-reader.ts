import type { PublicIdentity } from '#lib/crypto/identity.ts';

/**
 * Someone a room's key can be wrapped for: only people whose keys were verified are given here, by
 * the page, which knows the team.
 */
export type TeamReader = {
	/** b64 of the print of their keys. */
	print: string;
	name: string;
	keys: PublicIdentity;
};
