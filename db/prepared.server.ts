import { database, type Database } from './open.server.ts';

/**
 * Prepared statements, made once for a database handle: unprepared reads are nine times slower.
 *
 * @param prepare makes the statements of one file
 * @returns gives them for the process's database
 */
export function prepared<Statements>(prepare: (database: Database) => Statements) {
	const made = new WeakMap<Database, Statements>();
	return (): Statements => {
		const handle = database();
		const known = made.get(handle);
		if (known) return known;
		const statements = prepare(handle);
		made.set(handle, statements);
		return statements;
	};
}
