import Sqlite from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { FILE, type Database } from '#db/open.server.ts';
import { tablesLeftOut } from './tables.server.ts';
import { trouble } from './trouble.ts';

/**
 * A copy of the database as it is at one moment, while others go on writing, without what must not
 * outlive its place: rooms, sessions and the links that open accounts. What is kept is copied row by
 * row into an empty database, so that nothing of the rest is ever written, even for an instant: a
 * process that is killed half-way leaves nothing of a room.
 */
export type Copied = { path: string; schema: string; tables: Record<string, number> };

type Made = { name: string; type: string; sql: string };

/** Enough that a signal is heard soon, little enough that nobody waits for it. */
const ROWS_A_STEP = 1_000;

/**
 * @param folder empty, for this copy alone
 * @param onPart from 0 to 1
 * @throws the trouble `no-data`
 */
export async function copyDatabase(
	dataDir: string,
	folder: string,
	onPart: (part: number) => void
): Promise<Copied> {
	const source = openToRead(dataDir);
	const path = join(folder, FILE);
	const copy = new Sqlite(path);
	try {
		// Held open, this reading gives every table the same moment.
		source.exec('begin; select count(*) from sqlite_schema;');
		// What was copied half-way is never used: no journal, no waiting for the disk. The tables of an
		// index are ordinary ones that only the index may write, unless this is said.
		copy.unsafeMode(true);
		copy.pragma('journal_mode = off');
		copy.pragma('synchronous = off');
		copy.pragma('foreign_keys = off');
		copy.exec('begin');
		await copyRows(source, copy, onPart);
		copy.exec('commit');
	} finally {
		copy.close();
		source.close();
	}
	return { path, ...describe(path) };
}

async function copyRows(source: Database, copy: Database, onPart: (part: number) => void) {
	const made = source
		.prepare(
			`select name, type, sql from sqlite_schema
			where sql is not null and name not like 'sqlite\\_%' escape '\\' order by rowid`
		)
		.all() as Made[];
	const namesOf = (where: string) =>
		source
			.prepare(`select name from pragma_table_list where schema = 'main' and ${where}`)
			.pluck()
			.all() as string[];
	// Made with the index they belong to.
	const inner = namesOf(`type = 'shadow'`);
	for (const { name, type, sql } of made) {
		if (type === 'table' && !inner.includes(name)) copy.exec(sql);
	}
	const leftOut = tablesLeftOut(source);
	const plain = namesOf(`type = 'table' and name not like 'sqlite\\_%' escape '\\'`);
	const tables = [...plain.filter((name) => !leftOut.includes(name)), ...inner];
	for (const [index, name] of tables.entries()) {
		copy.exec(`delete from "${name}"`);
		await copyTable(source, copy, name);
		onPart((index + 1) / tables.length);
	}
	copyNumbers(source, copy, leftOut);
	for (const { type, sql } of made) if (type !== 'table') copy.exec(sql);
}

async function copyTable(source: Database, copy: Database, name: string): Promise<void> {
	const columns = source.prepare('select name from pragma_table_info(?)').pluck().all(name);
	const list = columns.map((column) => `"${String(column)}"`).join(', ');
	const marks = columns.map(() => '?').join(', ');
	const add = copy.prepare(`insert into "${name}" (${list}) values (${marks})`);
	const rows = source.prepare(`select ${list} from "${name}"`).raw().safeIntegers().iterate();
	let copied = 0;
	for (const row of rows) {
		add.run(row);
		if (++copied % ROWS_A_STEP === 0) await setImmediate();
	}
}

/** Numbers that were given once are not given again. */
function copyNumbers(source: Database, copy: Database, leftOut: readonly string[]): void {
	const known = `select 1 from sqlite_schema where name = 'sqlite_sequence'`;
	if (!source.prepare(known).get() || !copy.prepare(known).get()) return;
	copy.exec('delete from sqlite_sequence');
	const add = copy.prepare('insert into sqlite_sequence (name, seq) values (?, ?)');
	const numbers = source.prepare('select name, seq from sqlite_sequence').raw().safeIntegers();
	for (const [name, seq] of numbers.all() as [string, bigint][]) {
		if (!leftOut.includes(name)) add.run(name, seq);
	}
}

/** @throws the trouble `no-data`: reading makes no data folder */
export function openToRead(dataDir: string): Database {
	requireData(dataDir);
	return new Sqlite(join(dataDir, FILE), { readonly: true, fileMustExist: true, timeout: 5_000 });
}

/** @throws the trouble `no-data` */
export function requireData(dataDir: string): void {
	if (!existsSync(join(dataDir, FILE))) throw trouble('no-data', { folder: dataDir });
}

/** What a database holds: its newest migration, and how many rows in each of its tables. */
export function describe(path: string): Pick<Copied, 'schema' | 'tables'> {
	const database = new Sqlite(path, { readonly: true, fileMustExist: true });
	try {
		const names = database
			.prepare(
				`select name from pragma_table_list
				where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\'
				order by name`
			)
			.pluck()
			.all() as string[];
		const count = (name: string) =>
			database.prepare(`select count(*) from "${name}"`).pluck().get() as number;
		const schema = database.prepare('select max(name) from migration').pluck().get() as string;
		return { schema, tables: Object.fromEntries(names.map((name) => [name, count(name)])) };
	} finally {
		database.close();
	}
}
