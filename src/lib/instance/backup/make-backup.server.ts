import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { noteBackup, type LastBackup } from './last.server.ts';
import { backupName, type Reason } from './names.ts';
import type { Manifest } from './manifest.ts';
import { giveTo } from './owner.server.ts';
import { backupsIn, rotate } from './rotate.server.ts';
import { writeBackup, type OnProgress } from './write-backup.server.ts';

/** What an instance decides about its backups (env.server.ts). */
export type BackupSettings = {
	dataDir: string;
	workshopsDir: string;
	backupDir: string;
	/** How many are kept in that folder. */
	backupKeep: number;
	/** `age1…`, or empty. */
	backupRecipient: string;
};

/** Before an update there is one each time, whatever else is kept. */
const KEPT_BEFORE_UPDATES = 3;

/**
 * Makes a backup, notes it, and deletes those that are too many; only in the folder of backups.
 *
 * @param to a file or a folder; null for the folder of backups
 * @throws the troubles of `writeBackup`
 */
export async function makeBackup(
	settings: BackupSettings,
	reason: Reason,
	version: string,
	to: string | null = null,
	onProgress?: OnProgress
): Promise<LastBackup & { manifest: Manifest }> {
	const { dataDir, workshopsDir, backupDir, backupRecipient } = settings;
	const at = new Date();
	const recipient = backupRecipient || null;
	const path = pathFor(to ?? backupDir, to === null, backupName(reason, version, at, !!recipient));
	const order = { dataDir, workshopsDir, backupDir, path, recipient, version, at };
	const { manifest, bytes } = await writeBackup(order, onProgress);
	const keep = reason === 'usual' ? settings.backupKeep : KEPT_BEFORE_UPDATES;
	const kept = to === null ? rotate(path, reason, keep) : backupsIn(dirname(path), reason).length;
	const last = { at: manifest.at, path, bytes, encrypted: recipient !== null, kept };
	const note = noteBackup(dataDir, last);
	giveTo(dataDir, to === null ? [backupDir, path, note] : [note]);
	return { ...last, manifest };
}

/** In a folder, under a name that is free; else the file that was named. */
function pathFor(to: string, isFolder: boolean, name: string): string {
	const isThere = statSync(to, { throwIfNoEntry: false })?.isDirectory();
	if (!isFolder && !isThere && !to.endsWith('/')) return resolve(to);
	for (let n = 1; ; n++) {
		const path = join(resolve(to), n === 1 ? name : name.replace('.tar', `-${n}.tar`));
		if (!existsSync(path)) return path;
	}
}
