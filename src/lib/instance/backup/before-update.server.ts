import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { holdsAnything, pendingMigrations } from '#db/migrate.server.ts';
import { FILE, openDatabase } from '#db/open.server.ts';
import { openToRead } from './copy.server.ts';
import { holdAlone } from './in-use.server.ts';
import type { LastBackup } from './last.server.ts';
import type { BackupSettings } from './make-backup.server.ts';
import { sweepStages } from './stage.server.ts';
import { trouble } from './trouble.ts';

/**
 * Opens the process's database, brought to this version's schema; if something is in it, a backup is
 * made first, so that the update has a way back. What a backup that was killed left goes before all.
 *
 * @returns which migrations were applied, and that backup
 * @throws as `openDatabase` and `makeBackup` do; the trouble `in-use` if another process would have its
 *   tables changed under it: the database is as it was then
 */
export async function openUpdated(
	settings: BackupSettings,
	version: string
): Promise<{ applied: string[]; backup: LastBackup | null }> {
	const { dataDir } = settings;
	for (const folder of [dataDir, settings.backupDir, dirname(dataDir)]) sweepStages(folder);
	const { pending, isHolding } = look(dataDir);
	const mustKeep = pending.length > 0 && isHolding;
	if (mustKeep) {
		const letGo = holdAlone(dataDir);
		if (!letGo) throw trouble('in-use', { folder: dataDir });
		letGo();
	}
	const backup = mustKeep ? await makeFirst(settings, version) : null;
	openDatabase(dataDir);
	return { applied: pending, backup };
}

/** Loaded when there is something to keep: a server that starts needs neither archives nor encryption. */
async function makeFirst(settings: BackupSettings, version: string): Promise<LastBackup> {
	const { makeBackup } = await import('./make-backup.server.ts');
	return makeBackup(settings, 'before-update', version);
}

/** What an update would do, without doing it. @throws on a database that is newer */
export function look(dataDir: string): { pending: string[]; isHolding: boolean } {
	if (!existsSync(join(dataDir, FILE)))
		return { pending: pendingMigrations(null), isHolding: false };
	const database = openToRead(dataDir);
	try {
		return { pending: pendingMigrations(database), isHolding: holdsAnything(database) };
	} finally {
		database.close();
	}
}
