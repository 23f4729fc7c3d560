/** Who a facilitator is to everybody else: what may be shown and compared, nothing that opens. */
export type Facilitator = {
	id: number;
	/** What they log in with, 1 to 64 of `a-z 0-9 . _ @ + -`; empty for a guest, who cannot. */
	login: string;
	/** What their team calls them. */
	name: string;
	/** The server's word alone: all readers of a room hold the whole seed. */
	role: 'host' | 'moderator';
	/** Ed25519 public key, b64 of 32 bytes. */
	ED: string;
	/** X-Wing public key, b64 of 1,216 bytes. */
	XW: string;
	/** b64 of 16 bytes that name both keys (PROTOCOL section 3). */
	print: string;
	/** When a guest's account ends, in Unix seconds; null for an account that stays. */
	endsAt: number | null;
};
