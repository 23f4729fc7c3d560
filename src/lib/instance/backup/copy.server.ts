import Sqlite from 'better-sqlite3';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FILE, type Database } from '#db/open.server.ts';
import { tablesLeftOut } from './tables.server.ts';
import { trouble } from './trouble.ts';

/**
 * A copy of the database as it is at one moment, while others go on writing, without what must not
 * outlive its place: rooms, sessions and the links that open accounts. The rows are overwritten in the
 * copy, and the copy is written anew, so that nothing of them is in its bytes.
 */
export type Copied = { path: string; schema: string; tables: Record<string, number> };

/** Enough that a large database says how far it is, little enough to be done in one go. */
const PAGES_A_STEP = 2_000;

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
	const whole = join(folder, 'whole.sqlite');
	const path = join(folder, FILE);
	try {
		// Held open, this reading gives every step the same moment: without it, SQLite would begin
		// again whenever another process writes, and never end beside a busy server.
		source.exec('begin; select count(*) from sqlite_schema;');
		await source.backup(whole, {
			progress: ({ totalPages, remainingPages }) => {
				if (totalPages > 0) onPart(1 - remainingPages / totalPages);
				return PAGES_A_STEP;
			}
		});
	} finally {
		source.close();
	}
	const copy = new Sqlite(whole);
	try {
		copy.pragma('journal_mode = delete');
		copy.pragma('journal_mode = off');
		copy.pragma('secure_delete = on');
		// With foreign keys a table is emptied row by row, which leaves old rows in its gaps.
		copy.pragma('foreign_keys = off');
		for (const table of tablesLeftOut(copy)) copy.exec(`delete from "${table}"`);
		copy.prepare('vacuum into ?').run(path);
	} finally {
		copy.close();
	}
	rmSync(whole);
	return { path, ...describe(path) };
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
