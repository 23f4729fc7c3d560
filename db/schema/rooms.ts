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

/**
 * The seed of a room's token keys, the ask key and the 128 vote keys in one string. `admission` is
 * null until a signed statement carries those keys: until then no token is asked for.
 */
export const roomTokens = sqliteTable('room_tokens', {
	room: ofRoom().primaryKey(),
	seed: bytes('seed').notNull(),
	publicKeys: bytes('public_keys').notNull(),
	admission: text({ enum: ['open', 'ticket'] }),
	askLimit: integer('ask_limit').notNull().default(0),
	tickets: integer().notNull().default(0),
	ticketsUsed: integer('tickets_used').notNull().default(0)
});

/** Inputs of the tokens that questions spent. */
export const spentAsk = sqliteTable(
	'spent_ask',
	{ room: ofRoom(), input: bytes('input').notNull() },
	(table) => [primaryKey({ columns: [table.room, table.input] })]
);

/** Inputs of the tokens that votes spent, and the choice each counted for. */
export const spentVote = sqliteTable(
	'spent_vote',
	{
		room: ofRoom(),
		slot: integer().notNull(),
		input: bytes('input').notNull(),
		choice: integer().notNull()
	},
	(table) => [primaryKey({ columns: [table.room, table.slot, table.input] })]
);

/** How many votes each choice of a slot has. */
export const tally = sqliteTable(
	'tally',
	{
		room: ofRoom(),
		slot: integer().notNull(),
		choice: integer().notNull(),
		count: integer().notNull()
	},
	(table) => [primaryKey({ columns: [table.room, table.slot, table.choice] })]
);

/** Paper tickets that are good, by their hash. */
export const ticket = sqliteTable(
	'ticket',
	{ room: ofRoom(), hash: bytes('hash').notNull() },
	(table) => [primaryKey({ columns: [table.room, table.hash] })]
);

/** Which blocks a ticket was used for, and for which blinded elements: it is answered again for those. */
export const ticketUse = sqliteTable(
	'ticket_use',
	{
		room: ofRoom(),
		hash: bytes('hash').notNull(),
		block: integer().notNull(),
		digest: bytes('digest').notNull()
	},
	(table) => [primaryKey({ columns: [table.room, table.hash, table.block] })]
);
