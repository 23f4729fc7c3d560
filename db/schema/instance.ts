import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What an instance says of itself: one row a setting, absent while it has its default. */
export const instanceSetting = sqliteTable('instance_setting', {
	name: text().primaryKey(),
	value: text().notNull()
});
