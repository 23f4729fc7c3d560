import { database } from '#db/open.server.ts';
import { oneForProcess } from '#db/process.server.ts';
import type { Day } from '../day.ts';

/**
 * The tables of the database as they are when one asks: read from the database itself, so that a table
 * which nobody told of shows all the same.
 *
 * Rows are counted where their number says nothing of anyone. It does for rooms, the team and its
 * sessions: watched live, it would tell when somebody logs in, opens a room or asks a question. The
 * tables of the figures are counted up to yesterday, like the figures.
 */
export type Table = {
	name: string;
	columns: { name: string; type: string }[];
	/** Null where it is not shown. */
	rows: number | null;
	/** Whether days that are not over are left out of `rows`. */
	isFinishedOnly: boolean;
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
const BY_DAY = /^analytics_/;
/** Counting reads a whole table: it is done once in this time, however many ask. */
const FRESH_MS = 10_000;

type Look = { at: number; tables: Table[] };
const looked = () =>
	oneForProcess<{ last: Look | null }>('analytics/schema', () => ({ last: null }));

/**
 * Every table, by name.
 *
 * @param finished the last day that is over
 * @param now milliseconds since 1970
 */
export function readSchema(finished: Day, now = Date.now()): Look {
	const { last } = looked();
	if (last && now >= last.at && now - last.at < FRESH_MS) return last;
	const fresh = { at: now, tables: namesOfTables().map((one) => readTable(one, finished)) };
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

function readTable({ name, kind }: Named, finished: Day): Table {
	const columns = database()
		.prepare('select name, type from pragma_table_info(?)')
		.all(name) as Table['columns'];
	const isFinishedOnly = BY_DAY.test(name);
	return {
		name,
		columns: columns.map((column) => ({ ...column, type: column.type.toLowerCase() })),
		rows: isFinishedOnly || COUNTED.has(name) ? countRows(name, isFinishedOnly, finished) : null,
		isFinishedOnly,
		isInner: kind === 'shadow'
	};
}

/** `name` is one of the database's own tables. */
function countRows(name: string, isFinishedOnly: boolean, finished: Day): number {
	const rows = database().prepare(
		`select count(*) from "${name}" ${isFinishedOnly ? 'where day <= ?' : ''}`
	);
	return rows.pluck().get(...(isFinishedOnly ? [finished] : [])) as number;
}
