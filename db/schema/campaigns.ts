import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A fundraising goal. Sums are whole cents of euro; of those who give, only how many. */
export const campaign = sqliteTable('campaign', {
	slug: text().primaryKey().notNull(),
	title: text().notNull(),
	summary: text().notNull().default(''),
	/** Where one gives. */
	url: text(),
	goal: integer().notNull(),
	raised: integer().notNull(),
	donors: integer().notNull(),
	/** Days, `2024-06-05`. */
	startsOn: text('starts_on'),
	endsOn: text('ends_on'),
	updatedOn: text('updated_on')
});

/** What the money is for, in the order the page shows. */
export const budgetLine = sqliteTable(
	'budget_line',
	{
		campaign: text()
			.notNull()
			.references(() => campaign.slug, { onDelete: 'cascade' }),
		position: integer().notNull(),
		title: text().notNull(),
		amount: integer().notNull(),
		note: text().notNull().default('')
	},
	(table) => [primaryKey({ columns: [table.campaign, table.position] })]
);
