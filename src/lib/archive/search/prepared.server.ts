import type { Statement } from 'better-sqlite3';
import { database, type Database } from '#db/open.server.ts';

/** A statement is prepared once for a database, and again for another one. */
const known = new WeakMap<Database, Map<string, Statement>>();

export function prepared(sql: string): Statement {
	const opened = database();
	const statements = known.get(opened) ?? new Map<string, Statement>();
	known.set(opened, statements);
	const statement = statements.get(sql) ?? opened.prepare(sql);
	statements.set(sql, statement);
	return statement;
}
