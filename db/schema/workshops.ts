import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A question published in clear on a workshop's page: public, and without a way back to its room. */
export const publishedQuestion = sqliteTable(
	'published_question',
	{
		/** The workshop's slug. */
		workshop: text().notNull(),
		/** From 1, as the page counts them. */
		position: integer().notNull(),
		question: text().notNull(),
		answer: text(),
		/** Where the recording speaks of it. */
		seconds: integer(),
		language: text({ enum: ['fr', 'en'] }).notNull(),
		/** A day, no finer: `YYYY-MM-DD`. */
		publishedOn: text('published_on').notNull(),
		/** The name of the facilitator who published it, only if they asked for it to be there. */
		signedBy: text('signed_by')
	},
	(table) => [primaryKey({ columns: [table.workshop, table.position] })]
);
