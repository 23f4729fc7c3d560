import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A page of PeerTube that an admin imported, and that `terrasse sync` reads again. */
export const peertubeSource = sqliteTable('peertube_source', {
	address: text().primaryKey(),
	/** A day, no finer: `YYYY-MM-DD`. */
	addedOn: text('added_on').notNull(),
	/** Milliseconds since 1970. */
	lastSyncedAt: integer('last_synced_at'),
	/** `ok`, or the code of what went wrong. */
	lastOutcome: text('last_outcome')
});

/** A video that such a source listed, and how often it was since looked for in vain. */
export const peertubeVideo = sqliteTable(
	'peertube_video',
	{
		source: text()
			.notNull()
			.references(() => peertubeSource.address, { onDelete: 'cascade' }),
		uuid: text().notNull(),
		absences: integer().notNull()
	},
	(table) => [primaryKey({ columns: [table.source, table.uuid] })]
);
