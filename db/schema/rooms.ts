import {
	blob,
	index,
	integer,
	primaryKey,
	sqliteTable,
	text,
	unique
} from 'drizzle-orm/sqlite-core';

/**
 * What a live question session leaves on the server: ciphertext, public keys, counts. There is no
 * column for a time or an address of anyone who asked, and burning a room empties all of these.
 */

const bytes = (name: string) => blob(name, { mode: 'buffer' });
const ofRoom = () => text().notNull();

/** One question session. `creator` is a facilitator's print; `serial` 0 means no statement yet. */
export const room = sqliteTable('room', {
	code: text().notNull().primaryKey(),
	rootPublicKey: bytes('root_public_key').notNull(),
	fpr: bytes('fpr').notNull(),
	creator: text().notNull(),
	statementBody: bytes('statement_body'),
	statementSig: bytes('statement_sig'),
	serial: integer().notNull().default(0),
	phase: text({ enum: ['open', 'vote-only', 'paused', 'closed'] })
		.notNull()
		.default('closed'),
	door: bytes('door'),
	burnsAt: integer('burns_at').notNull()
});

/** A sealed question, in order of arrival. */
export const envelope = sqliteTable(
	'envelope',
	{
		room: ofRoom(),
		seq: integer().notNull(),
		id: bytes('id').notNull(),
		envelope: bytes('envelope').notNull()
	},
	(table) => [primaryKey({ columns: [table.room, table.seq] }), unique().on(table.room, table.id)]
);

/** The signed chain that everyone sees. */
export const board = sqliteTable(
	'board',
	{ room: ofRoom(), n: integer().notNull(), entry: bytes('entry').notNull() },
	(table) => [primaryKey({ columns: [table.room, table.n] })]
);

/** The newest signature of the chain, and the hash it signs. */
export const boardHead = sqliteTable('board_head', {
	room: ofRoom().primaryKey(),
	n: integer().notNull(),
	hash: bytes('hash').notNull(),
	head: bytes('head').notNull()
});

/** What facilitators decide between them. */
export const backstage = sqliteTable(
	'backstage',
	{ room: ofRoom(), n: integer().notNull(), entry: bytes('entry').notNull() },
	(table) => [primaryKey({ columns: [table.room, table.n] })]
);

/** Receipts (`box` null) and private replies, one list for all. */
export const reply = sqliteTable(
	'reply',
	{
		room: ofRoom(),
		position: integer().notNull(),
		tag: bytes('tag').notNull(),
		box: bytes('box')
	},
	(table) => [
		primaryKey({ columns: [table.room, table.position] }),
		unique().on(table.room, table.tag)
	]
);

/** The room's seed, sealed by one facilitator to another; both named by their print. */
export const keyring = sqliteTable(
	'keyring',
	{
		room: ofRoom(),
		reader: text().notNull(),
		author: text().notNull(),
		sealed: bytes('sealed').notNull(),
		sig: bytes('sig').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.room, table.reader, table.author] }),
		index('keyring_reader').on(table.reader)
	]
);
