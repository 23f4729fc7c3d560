import type { Database } from 'better-sqlite3';

/** SQLite's journal: what was written and has not yet gone into the data file. */
const PATIENCE_MS = 250;

/**
 * Empties the journal into the data file. Another process may be reading it, a backup for instance:
 * nobody here waits long for that.
 *
 * @returns false if it could not be emptied yet
 */
export function emptyJournal(database: Database): boolean {
	const patience = database.pragma('busy_timeout', { simple: true }) as number;
	database.pragma(`busy_timeout = ${PATIENCE_MS}`);
	try {
		const [{ busy } = { busy: 1 }] = database.pragma('wal_checkpoint(TRUNCATE)') as Checkpoint[];
		return busy === 0;
	} finally {
		database.pragma(`busy_timeout = ${patience}`);
	}
}

type Checkpoint = { busy: number };
