import { integer, real, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';

/**
 * What can be found, copied from what is public (src/lib/archive/search). Beside these two stand three
 * virtual tables: `search_index`, `search_passage_index` and `search_word`.
 */
export const searchDocument = sqliteTable(
	'search_document',
	{
		/** Serial number, kind and languages in one (document-number.ts). */
		id: integer().primaryKey(),
		kind: text({ enum: ['broadcast', 'workshop', 'question'] }).notNull(),
		key: text().notNull(),
		language: text().notNull(),
		title: text().notNull(),
		people: text().notNull(),
		tags: text().notNull(),
		text: text().notNull(),
		path: text().notNull(),
		hash: text().notNull(),
		edition: integer().notNull()
	},
	(table) => [unique().on(table.kind, table.key, table.language)]
);

/** Something said at a moment of a document; `at` in seconds. */
export const searchPassage = sqliteTable('search_passage', {
	id: integer().primaryKey(),
	at: real().notNull(),
	text: text().notNull()
});
