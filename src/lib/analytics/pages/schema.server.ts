import { database } from '#db/open.server.ts';
import { oneForProcess } from '#db/process.server.ts';

/**
 * The tables of the database as they are when one asks: read from the database itself, so that a table
 * which nobody told of shows all the same.
 *
 * Rows are counted where their number says nothing of anyone. It does for rooms, the team and its
 * sessions: watched live, it would tell when somebody logs in, opens a room or asks a question. The
 * rows of the tables of the figures are the pages, sites and hours at which somebody came: an exact count.
 */
export type Table = {
	name: string;
	columns: { name: string; type: string }[];
	/** Null where it is not shown. */
	rows: number | null;
	/** Whether the number of rows would be an exact figure, which has no noise. */
	isFigures: boolean;
	/** A table that SQLite's search made for itself. */
	isInner: boolean;
};

/** The only tables whose rows are counted; a new one is not until somebody has thought about it. */
export const COUNTED: ReadonlySet<string> = new Set([
	...['broadcast', 'broadcast_slug', 'broadcast_person', 'broadcast_tag', 'broadcast_image'],
	...['series', 'season', 'person', 'person_alias', 'tag', 'chapter', 'footnote', 'key_question'],
	...['media_source', 'media_file', 'caption', 'passage', 'image', 'redirect', 'legacy_reference'],
	...['imported_field', 'import_run', 'import_item', 'peertube_source', 'peertube_video'],
	...['search_document', 'search_passage', 'published_question', 'campaign', 'budget_line'],
	...['instance_setting', 'instance_salt', 'migration']
]);
const FIGURES = /^analytics_/;
/** Counting reads a whole table: it is done once in this time, however many ask. */
const FRESH_MS = 10_000;

type Look = { at: number; tables: Table[] };
const looked = () =>
	oneForProcess<{ last: Look | null }>('analytics/schema', () => ({ last: null }));

/**
 * Every table, by name.
 *
 * @param now milliseconds since 1970
 */
export function readSchema(now = Date.now()): Look {
	const { last } = looked();
	if (last && now >= last.at && now - last.at < FRESH_MS) return last;
	const fresh = { at: now, tables: namesOfTables().map(readTable) };
	looked().last = fresh;
	return fresh;
}

type Named = { name: string; kind: string };

/** SQLite's own tables apart. */
const namesOfTables = (): Named[] =>
	database()
		.prepare(
			`select name, type as kind from pragma_table_list
			where schema = 'main' and type <> 'view' and name not like 'sqlite~_%' escape '~'
			order by type = 'shadow', name`
		)
		.all() as Named[];

function readTable({ name, kind }: Named): Table {
	const columns = database()
		.prepare('select name, type from pragma_table_info(?)')
		.all(name) as Table['columns'];
	return {
		name,
		columns: columns.map((column) => ({ ...column, type: column.type.toLowerCase() })),
		rows: COUNTED.has(name) ? countRows(name) : null,
		isFigures: FIGURES.test(name),
		isInner: kind === 'shadow'
	};
}

/** `name` is one of the database's own tables. */
const countRows = (name: string): number =>
	database().prepare(`select count(*) from "${name}"`).pluck().get() as number;
