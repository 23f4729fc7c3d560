import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Sixteen public random bytes that every password of this instance is salted with; made once. */
export const instanceSalt = sqliteTable('instance_salt', {
	one: integer().primaryKey(),
	salt: blob({ mode: 'buffer' }).notNull()
});

/**
 * An account: public keys, hashes of what logs in, and two boxes that the server cannot open. A guest
 * has neither login nor boxes, and an end.
 */
export const facilitator = sqliteTable('facilitator', {
	id: integer().primaryKey(),
	login: text().unique(),
	name: text().notNull(),
	role: text({ enum: ['host', 'moderator'] }).notNull(),
	/** Ed25519 public key, 32 bytes. */
	ed: blob({ mode: 'buffer' }).notNull(),
	/** X-Wing public key, 1,216 bytes. */
	xw: blob({ mode: 'buffer' }).notNull(),
	/** Sixteen bytes that name both keys. */
	print: blob({ mode: 'buffer' }).notNull().unique(),
	/** Argon2id of the login key, and of the recovery login (PHC strings). */
	loginKeyHash: text('login_key_hash'),
	recoveryLoginHash: text('recovery_login_hash'),
	/** The identity, under the vault key and under the recovery key: 104 bytes each. */
	vault: blob({ mode: 'buffer' }),
	sheet: blob({ mode: 'buffer' }),
	/** A day, no finer: `YYYY-MM-DD`. */
	madeOn: text('made_on').notNull(),
	/** When a guest's account ends, in Unix seconds; null for an account that stays. */
	endsAt: integer('ends_at'),
	/** 1 once a guest was given a room: the account ends with the last of its rooms. */
	seated: integer().notNull().default(0)
});

/** A login session. The id itself is in the cookie and nowhere else; here is its SHA-256. */
export const session = sqliteTable(
	'session',
	{
		idHash: blob('id_hash', { mode: 'buffer' }).primaryKey(),
		facilitator: integer()
			.notNull()
			.references(() => facilitator.id, { onDelete: 'cascade' }),
		/** A day, no finer: `YYYY-MM-DD`. */
		openedOn: text('opened_on').notNull(),
		/** Unix seconds, always at midnight, so that it tells no hour of login. */
		expiresAt: integer('expires_at').notNull()
	},
	(table) => [index('session_facilitator').on(table.facilitator)]
);

/** The one set-up link that is good now, as the SHA-256 of its token. */
export const setupLink = sqliteTable('setup_link', {
	tokenHash: blob('token_hash', { mode: 'buffer' }).primaryKey(),
	/** Unix seconds. */
	expiresAt: integer('expires_at').notNull()
});

/** An invitation, from its making until the inviter's browser has signed who came. */
export const invitation = sqliteTable(
	'invitation',
	{
		id: blob({ mode: 'buffer' }).primaryKey(),
		inviter: integer()
			.notNull()
			.references(() => facilitator.id, { onDelete: 'cascade' }),
		/** Unix seconds, part of what its secret is made from. */
		expiresAt: integer('expires_at').notNull(),
		/** Who came with it, and their proof that they held its secret (32 bytes). */
		newcomer: integer()
			.unique()
			.references(() => facilitator.id, { onDelete: 'cascade' }),
		mac: blob({ mode: 'buffer' })
	},
	(table) => [index('invitation_inviter').on(table.inviter)]
);

/** One member vouches for the keys and the name of another: 64 bytes that browsers check. */
export const memberSignature = sqliteTable(
	'member_signature',
	{
		author: integer()
			.notNull()
			.references(() => facilitator.id, { onDelete: 'cascade' }),
		member: integer()
			.notNull()
			.references(() => facilitator.id, { onDelete: 'cascade' }),
		sig: blob({ mode: 'buffer' }).notNull()
	},
	(table) => [
		primaryKey({ columns: [table.author, table.member] }),
		index('member_signature_member').on(table.member)
	]
);
