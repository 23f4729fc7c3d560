import Sqlite from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FILE } from '#db/open.server.ts';

/**
 * Whether another process has a data folder's database open, as SQLite's own locks say it: they end
 * with the process, however it ends, where a file with a number would lie.
 *
 * @returns how to let go; null if it is in use
 */
export function holdAlone(dataDir: string): (() => void) | null {
	const path = join(dataDir, FILE);
	if (!existsSync(path)) return () => {};
	const database = new Sqlite(path, { fileMustExist: true, timeout: 0 });
	const letGo = () => {
		if (database.inTransaction) database.exec('rollback');
		database.close();
	};
	try {
		// Only whoever is alone may leave the journal mode in which several read and write.
		const mode = database.pragma('journal_mode = delete', { simple: true });
		if (mode === 'delete') {
			database.exec('begin exclusive');
			return letGo;
		}
	} catch (failure) {
		// What is no database any more is held by nobody: it is what one restores.
		if (!isBusy(failure)) return letGo;
	}
	database.close();
	return null;
}

const isBusy = (failure: unknown): boolean =>
	failure instanceof Error &&
	'code' in failure &&
	/^SQLITE_(BUSY|LOCKED)/.test(String(failure.code));
