import type { Database } from 'better-sqlite3';
import { readdirSync, readFileSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Applies the reviewed SQL files of `migrations/`, in order, each once, each in a transaction: one that
 * fails leaves the database as it was. Only forward. Refuses a data file that a newer Terrasse has
 * written, and a disk that has no room for a table written anew.
 */
const FOLDER = new URL('./migrations/', import.meta.url);
const PACKAGE = new URL('../package.json', import.meta.url);
/** A table that is made anew stands twice for a while, and once more in the journal. */
const TIMES_THE_FILE = 2;
const LEAST_FREE_BYTES = 4 * 1024 * 1024;
/** There from the first start: they hold nothing of anyone's. */
const ALWAYS_FILLED = ['migration', 'instance_salt'];

/** What keeps a database from being used as it is: with it, an error that says so in English. */
export type SchemaTrouble =
	| { code: 'newer'; values: { version: string; names: string } }
	| { code: 'no-space'; values: { needed: number; free: number } };

/** What an error says, if it is one of these. */
export function readSchemaTrouble(failure: unknown): SchemaTrouble | null {
	if (!(failure instanceof Error) || !('schema' in failure)) return null;
	return failure.schema as SchemaTrouble;
}

/**
 * Brings the database to the newest schema.
 *
 * @param folder of the SQL files
 * @param free bytes on its disk
 * @throws on a newer one, naming the gesture; on a disk that is too full; on a migration that fails
 */
export function migrate(database: Database, folder = FOLDER, free = freeBytes(database)): void {
	const pending = pendingMigrations(database, folder);
	if (pending.length === 0) return;
	if (holdsAnything(database)) requireSpace(database, free);
	database.exec('create table if not exists migration (name text primary key) strict');
	const columns = database.pragma('table_info(migration)') as { name: string }[];
	// Which version wrote a database is said to whoever opens it with an older one.
	if (!columns.some(({ name }) => name === 'version')) {
		database.exec('alter table migration add column version text');
	}
	const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
	const isApplied = database.prepare<[string], 1>('select 1 from migration where name = ?').pluck();
	for (const name of pending) {
		database
			.transaction(() => {
				// Another process that started at the same moment may have been first.
				if (isApplied.get(name)) return;
				database.exec(readFileSync(new URL(name, folder), 'utf8'));
				database.prepare('insert into migration (name, version) values (?, ?)').run(name, version);
			})
			.immediate();
	}
}

/** The migrations that a database has yet to get; all of them for one that is not there. @throws on a newer one */
export function pendingMigrations(database: Database | null, folder = FOLDER): string[] {
	const applied = database ? appliedTo(database) : [];
	const unknown = database ? unknownMigrations(database, folder) : [];
	if (database && unknown.length > 0) throw newer(database, unknown);
	return known(folder).filter((name) => !applied.includes(name));
}

/** The migrations of a database that this version does not have: it was written by a newer one. */
export function unknownMigrations(database: Database, folder = FOLDER): string[] {
	const names = known(folder);
	return appliedTo(database).filter((name) => !names.includes(name));
}

/** Whether there is a row that somebody would miss. */
export function holdsAnything(database: Database): boolean {
	const tables = database
		.prepare(
			`select name from pragma_table_list where schema = 'main' and type = 'table'
			and name not like 'sqlite\\_%' escape '\\'`
		)
		.pluck()
		.all() as string[];
	return tables
		.filter((name) => !ALWAYS_FILLED.includes(name))
		.some((name) => database.prepare(`select 1 from "${name}" limit 1`).get() !== undefined);
}

const known = (folder: URL): string[] =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.sql'))
		.sort();

function appliedTo(database: Database): string[] {
	const hasTable = database.prepare(`select 1 from sqlite_schema where name = 'migration'`).get();
	if (!hasTable) return [];
	return database.prepare('select name from migration order by name').pluck().all() as string[];
}

function newer(database: Database, names: readonly string[]): Error {
	const columns = database.pragma('table_info(migration)') as { name: string }[];
	const isSaid = columns.some(({ name }) => name === 'version');
	const last = names.at(-1) ?? '';
	const version = isSaid
		? database.prepare('select version from migration where name = ?').pluck().get(last)
		: null;
	const values = { version: String(version ?? '?'), names: names.join(', ') };
	const writer = version ? `Terrasse ${values.version}` : 'a newer Terrasse';
	const install = version ? `Terrasse ${values.version} or later` : 'that version';
	return Object.assign(
		new Error(
			`database: written by ${writer} (${values.names}). Install ${install}, or restore the backup made before the update (terrasse restore).`
		),
		{ schema: { code: 'newer', values } satisfies SchemaTrouble }
	);
}

function requireSpace(database: Database, free: number): void {
	const size = (name: string) => database.pragma(name, { simple: true }) as number;
	const needed = size('page_count') * size('page_size') * TIMES_THE_FILE + LEAST_FREE_BYTES;
	if (free >= needed) return;
	const values = { needed: Math.ceil(needed / 1e6), free: Math.floor(free / 1e6) };
	throw Object.assign(
		new Error(
			`database: the update needs ${values.needed} MB free where the data lives, and there are ${values.free}. Make room, then start again: nothing was changed.`
		),
		{ schema: { code: 'no-space', values } satisfies SchemaTrouble }
	);
}

function freeBytes(database: Database): number {
	const { bavail, bsize } = statfsSync(dirname(database.name));
	return bavail * bsize;
}
