import type { Database } from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * Applies the reviewed SQL files of `migrations/`, in order, each once, each in a transaction.
 * Refuses a data file that a newer Terrasse has written.
 */
const FOLDER = new URL('./migrations/', import.meta.url);

/** Brings the database to the newest schema. @throws on a newer one, naming the gesture */
export function migrate(database: Database): void {
	database.exec('create table if not exists migration (name text primary key) strict');
	const known = readdirSync(FOLDER)
		.filter((name) => name.endsWith('.sql'))
		.sort();
	const applied = new Set(database.prepare('select name from migration').pluck().all());
	const foreign = [...applied].filter((name) => !known.includes(String(name)));
	if (foreign.length > 0) {
		throw new Error(
			`database: written by a newer Terrasse (${foreign.join(', ')}). Install that version, or restore a backup made by this one.`
		);
	}
	for (const name of known) {
		if (applied.has(name)) continue;
		database.transaction(() => {
			database.exec(readFileSync(new URL(name, FOLDER), 'utf8'));
			database.prepare('insert into migration (name) values (?)').run(name);
		})();
	}
}
