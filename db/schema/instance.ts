import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What an instance says of itself: one row a setting, absent while it has its default. */
export const instanceSetting = sqliteTable('instance_setting', {
	name: text().primaryKey(),
	value: text().notNull()
});

/** Administrative acts, for twelve months: what hosts did, never what a visitor did. */
export const audit = sqliteTable('audit', {
	id: integer().primaryKey({ autoIncrement: true }),
	/** Unix seconds. */
	at: integer().notNull(),
	/** The login of whoever acted, or a guest's name; null for the command line. */
	facilitator: text(),
	act: text().notNull(),
	/** JSON: the names and numbers that the sentence of the act needs. */
	detail: text().notNull()
});

/** Notices of illegal content or of a breach of the terms, and what was decided. */
export const report = sqliteTable('report', {
	reference: text().primaryKey(),
	/** The day it came, without an hour. */
	day: text().notNull(),
	/** The path on this site, without its fragment. */
	address: text().notNull(),
	ground: text().notNull(),
	reason: text().notNull(),
	/** Empty where nobody gave one. */
	name: text().notNull(),
	email: text().notNull(),
	locale: text().notNull(),
	/** SHA-256 of the words that open the decision. */
	phraseHash: blob('phrase_hash', { mode: 'buffer' }).notNull(),
	decision: text(),
	decidedDay: text('decided_day'),
	statement: text().notNull(),
	redress: text().notNull()
});
