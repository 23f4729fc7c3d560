import Sqlite from 'better-sqlite3';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from './migrate.server.ts';
import { oneForProcess } from './process.server.ts';

/**
 * The data file: opened once a process, durable before fast. An answer that says "received" has
 * been through `synchronous = FULL`; what is deleted is overwritten (`secure_delete`).
 */
export type Database = Sqlite.Database;

/** The data file's name, in the data folder. */
export const FILE = 'terrasse.sqlite';
const JOURNAL_LIMIT_BYTES = 8 * 1024 * 1024;

/** The process's handle, or nothing yet. */
const slot = () =>
	oneForProcess<{ database: Database | null }>('database', () => ({ database: null }));

/**
 * Opens a data folder, creating it if needed, and brings it to the current schema.
 *
 * @throws if the folder cannot be written, or was written by a newer Terrasse
 */
export function openFile(dataDir: string): Database {
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	const path = join(dataDir, FILE);
	const database = new Sqlite(path);
	chmodSync(path, 0o600);
	database.pragma('journal_mode = WAL');
	database.pragma('synchronous = FULL');
	database.pragma('foreign_keys = ON');
	database.pragma('secure_delete = ON');
	database.pragma('busy_timeout = 5000');
	database.pragma('temp_store = MEMORY');
	database.pragma(`journal_size_limit = ${JOURNAL_LIMIT_BYTES}`);
	migrate(database);
	return database;
}

/** Opens the process's database; called by the entry, once. */
export function openDatabase(dataDir: string): Database {
	const held = slot();
	held.database ??= openFile(dataDir);
	return held.database;
}

/**
 * The process's database.
 *
 * @throws if the entry has not opened it
 */
export function database(): Database {
	const { database } = slot();
	if (!database) throw new Error('database: not open yet');
	return database;
}

/** Empties the journal into the data file and closes it. */
export function closeDatabase(): void {
	const held = slot();
	if (!held.database) return;
	held.database.pragma('wal_checkpoint(TRUNCATE)');
	held.database.close();
	held.database = null;
}
