import {
	index,
	integer,
	primaryKey,
	real,
	sqliteTable,
	text,
	unique,
	type AnySQLiteColumn
} from 'drizzle-orm/sqlite-core';

/**
 * The archive: broadcasts, what they are made of, and the addresses where they stood before
 * (src/lib/archive/record.ts says what each field is). Lists keep their order in `position`, from 0.
 */

const cascade = (to: () => AnySQLiteColumn) =>
	integer().notNull().references(to, { onDelete: 'cascade' });
const ofBroadcast = () => cascade(() => broadcast.id);
const position = () => integer().notNull();
const flag = (name: string) => integer(name, { mode: 'boolean' }).notNull();

/** A run of broadcasts under one name; `description` is Markdown. */
export const series = sqliteTable('series', {
	id: integer().primaryKey(),
	slug: text().notNull().unique(),
	name: text().notNull(),
	description: text().notNull().default('')
});

/** What is said of one season of a series, where something is. */
export const season = sqliteTable(
	'season',
	{
		series: cascade(() => series.id),
		number: integer().notNull(),
		title: text(),
		year: integer()
	},
	(table) => [primaryKey({ columns: [table.series, table.number] })]
);

/** Someone who was on air or made it; `bio` is Markdown. `key` is the folded name (people.ts). */
export const person = sqliteTable(
	'person',
	{
		id: integer().primaryKey(),
		slug: text().notNull().unique(),
		name: text().notNull(),
		key: text().notNull(),
		organisation: text(),
		bio: text().notNull().default(''),
		link: text()
	},
	(table) => [index('person_key').on(table.key)]
);

/** Another name of a person, under its folded form. */
export const personAlias = sqliteTable(
	'person_alias',
	{
		key: text().primaryKey(),
		person: cascade(() => person.id),
		name: text().notNull()
	},
	(table) => [index('person_alias_person').on(table.person)]
);

export const tag = sqliteTable('tag', {
	id: integer().primaryKey(),
	slug: text().notNull().unique(),
	name: text().notNull()
});

/** One recording, or one to come. `made_at` and `changed_at` in milliseconds since 1970. */
export const broadcast = sqliteTable(
	'broadcast',
	{
		id: integer().primaryKey(),
		slug: text().notNull().unique(),
		status: text({ enum: ['draft', 'scheduled', 'live', 'published', 'withdrawn'] }).notNull(),
		title: text().notNull(),
		summary: text().notNull(),
		body: text().notNull(),
		language: text().notNull(),
		startsAt: text('starts_at'),
		zone: text().notNull(),
		duration: real(),
		licence: text(),
		series: integer().references(() => series.id),
		season: integer(),
		episode: integer(),
		workshop: text(),
		roomCode: text('room_code'),
		madeAt: integer('made_at').notNull(),
		changedAt: integer('changed_at').notNull()
	},
	(table) => [
		index('broadcast_starts_at').on(table.startsAt),
		index('broadcast_series').on(table.series, table.season, table.episode),
		index('broadcast_workshop').on(table.workshop),
		index('broadcast_changed_at').on(table.changedAt, table.id)
	]
);

/** A slug that a broadcast had before. */
export const broadcastSlug = sqliteTable(
	'broadcast_slug',
	{ slug: text().primaryKey(), broadcast: ofBroadcast() },
	(table) => [index('broadcast_slug_broadcast').on(table.broadcast)]
);

/** A credit; `credited_as` and `organisation` are those of that day. */
export const broadcastPerson = sqliteTable(
	'broadcast_person',
	{
		broadcast: ofBroadcast(),
		position: position(),
		person: integer()
			.notNull()
			.references(() => person.id),
		role: text({ enum: ['guest', 'host', 'author', 'crew'] }).notNull(),
		creditedAs: text('credited_as'),
		organisation: text()
	},
	(table) => [
		primaryKey({ columns: [table.broadcast, table.position] }),
		index('broadcast_person_person').on(table.person, table.broadcast)
	]
);

export const broadcastTag = sqliteTable(
	'broadcast_tag',
	{
		broadcast: ofBroadcast(),
		position: position(),
		tag: integer()
			.notNull()
			.references(() => tag.id)
	},
	(table) => [
		primaryKey({ columns: [table.broadcast, table.position] }),
		index('broadcast_tag_tag').on(table.tag, table.broadcast)
	]
);

/** `at` is in seconds here and below. */
export const chapter = sqliteTable(
	'chapter',
	{ broadcast: ofBroadcast(), position: position(), at: real().notNull(), title: text().notNull() },
	(table) => [primaryKey({ columns: [table.broadcast, table.position] })]
);

export const footnote = sqliteTable(
	'footnote',
	{
		broadcast: ofBroadcast(),
		position: position(),
		label: text().notNull(),
		text: text().notNull(),
		url: text(),
		at: real()
	},
	(table) => [primaryKey({ columns: [table.broadcast, table.position] })]
);

export const keyQuestion = sqliteTable(
	'key_question',
	{
		broadcast: ofBroadcast(),
		position: position(),
		question: text().notNull(),
		answer: text().notNull(),
		at: real()
	},
	(table) => [primaryKey({ columns: [table.broadcast, table.position] })]
);

/** Where the recording can be seen. */
export const mediaSource = sqliteTable(
	'media_source',
	{
		id: integer().primaryKey(),
		broadcast: ofBroadcast(),
		position: position(),
		provider: text({ enum: ['peertube', 'youtube', 'file'] }).notNull(),
		host: text().notNull(),
		externalId: text('external_id').notNull(),
		shortId: text('short_id'),
		number: integer(),
		url: text(),
		hls: text(),
		duration: real(),
		aspectRatio: real('aspect_ratio'),
		views: integer(),
		comments: integer(),
		rank: integer().notNull(),
		hash: text(),
		isLive: flag('is_live'),
		missing: flag('missing')
	},
	(table) => [
		unique().on(table.broadcast, table.position),
		index('media_source_external').on(table.provider, table.host, table.externalId)
	]
);

export const mediaFile = sqliteTable(
	'media_file',
	{
		source: cascade(() => mediaSource.id),
		position: position(),
		url: text().notNull(),
		type: text().notNull(),
		height: integer(),
		bytes: integer()
	},
	(table) => [primaryKey({ columns: [table.source, table.position] })]
);

/** A track of captions; what it says is in its passages. */
export const caption = sqliteTable(
	'caption',
	{
		id: integer().primaryKey(),
		broadcast: ofBroadcast(),
		position: position(),
		language: text().notNull(),
		label: text().notNull(),
		automatic: flag('automatic')
	},
	(table) => [unique().on(table.broadcast, table.position)]
);

/** What is said between two moments, in milliseconds. */
export const passage = sqliteTable(
	'passage',
	{
		id: integer().primaryKey(),
		caption: cascade(() => caption.id),
		position: position(),
		fromMs: integer('from_ms').notNull(),
		toMs: integer('to_ms').notNull(),
		text: text().notNull()
	},
	(table) => [unique().on(table.caption, table.position)]
);

/** The picture of a broadcast; `name` is null until a copy was made here. */
export const broadcastImage = sqliteTable('broadcast_image', {
	broadcast: integer()
		.primaryKey()
		.references(() => broadcast.id, { onDelete: 'cascade' }),
	name: text(),
	source: text(),
	width: integer(),
	height: integer(),
	alt: text().notNull(),
	credit: text()
});

/** A picture kept as files (images/images.server.ts). */
export const image = sqliteTable(
	'image',
	{
		name: text().primaryKey(),
		source: text(),
		width: integer().notNull(),
		height: integer().notNull()
	},
	(table) => [index('image_source').on(table.source)]
);

/** Where a broadcast stood before, as numbers and addresses of elsewhere. */
export const legacyReference = sqliteTable(
	'legacy_reference',
	{
		broadcast: integer()
			.primaryKey()
			.references(() => broadcast.id, { onDelete: 'cascade' }),
		id: integer(),
		wordpressId: integer('wordpress_id'),
		link: text(),
		guid: text(),
		source: text(),
		pageImage: text('page_image')
	},
	(table) => [
		index('legacy_reference_id').on(table.id),
		index('legacy_reference_wordpress_id').on(table.wordpressId),
		index('legacy_reference_link').on(table.link)
	]
);

/** An old address, normalised (old-address.ts), and what it leads to. */
export const redirect = sqliteTable(
	'redirect',
	{
		path: text().primaryKey(),
		target: text(),
		broadcast: integer().references(() => broadcast.id, { onDelete: 'set null' }),
		status: integer().notNull()
	},
	(table) => [index('redirect_broadcast').on(table.broadcast)]
);

/** What a source last said of a field, as a hash. */
export const importedField = sqliteTable(
	'imported_field',
	{
		broadcast: ofBroadcast(),
		field: text().notNull(),
		origin: text().notNull(),
		hash: text().notNull()
	},
	(table) => [primaryKey({ columns: [table.broadcast, table.field, table.origin] })]
);

/** One import; times in milliseconds since 1970, `counts` is JSON. */
export const importRun = sqliteTable(
	'import_run',
	{
		id: integer().primaryKey(),
		kind: text({ enum: ['wxr', 'peertube', 'json'] }).notNull(),
		origin: text().notNull(),
		startedAt: integer('started_at').notNull(),
		endedAt: integer('ended_at'),
		counts: text().notNull().default('{}')
	},
	(table) => [index('import_run_origin').on(table.origin, table.id)]
);

/** What an import did with one item; `notes` is JSON. */
export const importItem = sqliteTable(
	'import_item',
	{
		run: cascade(() => importRun.id),
		position: position(),
		key: text().notNull(),
		outcome: text({
			enum: ['create', 'update', 'same', 'conflict', 'refused', 'missing']
		}).notNull(),
		slug: text(),
		notes: text().notNull().default('[]')
	},
	(table) => [
		primaryKey({ columns: [table.run, table.position] }),
		index('import_item_key').on(table.key, table.run)
	]
);
