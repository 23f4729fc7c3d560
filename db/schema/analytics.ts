import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Audience figures of a day, in the instance's time zone. */
export const analyticsDay = sqliteTable('analytics_day', {
	/** `2024-06-05`. */
	day: text().primaryKey().notNull(),
	visits: integer().notNull().default(0),
	views: integer().notNull().default(0),
	/** Estimated; null where nobody was counting visitors. */
	visitors: integer(),
	/** 1 where the process restarted in the day: who came before and after is counted twice. */
	visitorsAreUpperBound: integer('visitors_are_upper_bound').notNull().default(0),
	/** Pages asked for by programs. */
	bots: integer().notNull().default(0)
});

/** How many, for one value of one dimension, each alone. */
export const analyticsCount = sqliteTable(
	'analytics_count',
	{
		dimension: text().notNull(),
		value: text().notNull(),
		day: text().notNull(),
		count: integer().notNull()
	},
	(table) => [primaryKey({ columns: [table.dimension, table.value, table.day] })]
);

/** What is added to a figure before it is published: drawn once, kept. */
export const analyticsNoise = sqliteTable(
	'analytics_noise',
	{
		dimension: text().notNull(),
		value: text().notNull(),
		day: text().notNull(),
		noise: integer().notNull()
	},
	(table) => [primaryKey({ columns: [table.dimension, table.value, table.day] })]
);
