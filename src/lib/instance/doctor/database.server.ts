import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pendingMigrations, readSchemaTrouble } from '#db/migrate.server.ts';
import { FILE } from '#db/open.server.ts';
import { openToRead } from '../backup/copy.server.ts';
import { hint, ill, well, type Check } from './check.ts';

/** The data file, read and not touched: whole, of this version, its journal not swollen. */
const JOURNAL_BYTES = 64 * 1024 * 1024;

/**
 * @returns what was found, and whether this version may open it as it is
 * @throws the trouble `no-data`
 */
export function databaseChecks(dataDir: string): { checks: Check[]; isOurs: boolean } {
	try {
		const database = openToRead(dataDir);
		try {
			const quick = database.pragma('quick_check') as { quick_check: string }[];
			const fault = quick.map((row) => row.quick_check).find((text) => text !== 'ok');
			if (fault) return { checks: [ill('database', 'faults', { fault })], isOurs: false };
			const orphans = (database.pragma('foreign_key_check') as { table: string }[])[0];
			const links = orphans ? [ill('database', 'orphans', { table: orphans.table })] : [];
			const pending = pendingMigrations(database);
			if (pending.length > 0) {
				const older = ill('database', 'schemaOlder', { n: pending.length });
				return { checks: [...links, older], isOurs: false };
			}
			const checks = [
				...(orphans ? links : [well('database', 'whole')]),
				...journalChecks(dataDir)
			];
			return { checks, isOurs: true };
		} finally {
			database.close();
		}
	} catch (failure) {
		const schema = readSchemaTrouble(failure);
		if (schema?.code === 'newer') {
			return { checks: [ill('database', 'schemaNewer', schema.values)], isOurs: false };
		}
		if (!isSqlite(failure)) throw failure;
		return { checks: [ill('database', 'faults', { fault: failure.message })], isOurs: false };
	}
}

const isSqlite = (failure: unknown): failure is Error =>
	failure instanceof Error && 'code' in failure && String(failure.code).startsWith('SQLITE_');

function journalChecks(dataDir: string): Check[] {
	const bytes = statSync(join(dataDir, `${FILE}-wal`), { throwIfNoEntry: false })?.size ?? 0;
	return bytes > JOURNAL_BYTES ? [hint('database', 'journal', { n: Math.floor(bytes / 1e6) })] : [];
}
