import type { Database } from 'better-sqlite3';

/** SQLite's journal: what was written and has not yet gone into the data file. */
const PATIENCE_MS = 250;
/** As many pages as take a few milliseconds to copy, and as many as SQLite would wait for by itself. */
const SHORT_PAGES = 500;
const USUAL_PAGES = 1000;

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

/**
 * Copies what is in the journal into the data file once it is long, as far as readers let it.
 *
 * @returns whether there was anything to do
 */
export function shortenJournal(database: Database): boolean {
	const [{ log } = { log: 0 }] = database.pragma('wal_checkpoint(NOOP)') as Checkpoint[];
	if (log < SHORT_PAGES) return false;
	database.pragma('wal_checkpoint(PASSIVE)');
	return true;
}

/**
 * Meanwhile no transaction copies the journal at its end, which would make it three times as long: whoever
 * writes that much calls {@link shortenJournal} between two of them.
 */
export async function withoutShortening<Result>(
	database: Database,
	act: () => Promise<Result>
): Promise<Result> {
	database.pragma('wal_autocheckpoint = 0');
	try {
		return await act();
	} finally {
		if (database.open) database.pragma(`wal_autocheckpoint = ${USUAL_PAGES}`);
	}
}

/** `log`: pages in the journal, also those that were copied and will be written over. */
type Checkpoint = { busy: number; log: number };
