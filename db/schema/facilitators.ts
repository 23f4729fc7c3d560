import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Sixteen public random bytes that every password of this instance is salted with; made once. */
export const instanceSalt = sqliteTable('instance_salt', {
	one: integer().primaryKey(),
	salt: blob({ mode: 'buffer' }).notNull()
});

/** An account: public keys, hashes of what logs in, and two boxes that the server cannot open. */
export const facilitator = sqliteTable('facilitator', {
	id: integer().primaryKey(),
	login: text().notNull().unique(),
	name: text().notNull(),
	role: text({ enum: ['host', 'moderator'] }).notNull(),
	/** Ed25519 public key, 32 bytes. */
	ed: blob({ mode: 'buffer' }).notNull(),
	/** X-Wing public key, 1,216 bytes. */
	xw: blob({ mode: 'buffer' }).notNull(),
	/** Sixteen bytes that name both keys. */
	print: blob({ mode: 'buffer' }).notNull().unique(),
	/** Argon2id of the login key, and of the recovery login (PHC strings). */
	loginKeyHash: text('login_key_hash').notNull(),
	recoveryLoginHash: text('recovery_login_hash').notNull(),
	/** The identity, under the vault key and under the recovery key: 104 bytes each. */
	vault: blob({ mode: 'buffer' }).notNull(),
	sheet: blob({ mode: 'buffer' }).notNull(),
	/** A day, no finer: `YYYY-MM-DD`. */
	madeOn: text('made_on').notNull()
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
