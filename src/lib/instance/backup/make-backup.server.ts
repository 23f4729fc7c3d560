import { existsSync, lstatSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { noteBackup, type LastBackup } from './last.server.ts';
import { backupName, stampOf, type Reason } from './names.ts';
import type { Manifest } from './manifest.ts';
import { giveTo } from './owner.server.ts';
import { backupsIn, rotate } from './rotate.server.ts';
import { trouble } from './trouble.ts';
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
 * @param to a file, or a folder that is there; null for the folder of backups
 * @returns `kept` is 0 beside a file that was named: its folder is nobody's to count
 * @throws the troubles of `writeBackup`, and `taken`, `not-a-file`, `no-folder`
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
	const name = backupName(reason, version, at, !!recipient);
	const path = to === null ? freeName(backupDir, name) : namedPath(to, name);
	const order = { dataDir, workshopsDir, backupDir, path, recipient, version, at };
	const { manifest, bytes } = await writeBackup(order, onProgress);
	const keep = reason === 'usual' ? settings.backupKeep : KEPT_BEFORE_UPDATES;
	const kept = to === null ? rotate(path, reason, keep) : countBeside(path, reason);
	const last = { at: manifest.at, path, bytes, encrypted: recipient !== null, kept };
	const note = noteBackup(dataDir, last);
	giveTo(dataDir, to === null ? [backupDir, path, note] : [note]);
	return { ...last, manifest };
}

/** A file of ours may be made again; whatever else is there stays. */
function namedPath(to: string, name: string): string {
	const path = resolve(to);
	if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return freeName(path, name);
	const folder = to.endsWith('/') ? path : dirname(path);
	// A disk that is not mounted would be filled on the one where its folder is.
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
		throw trouble('no-folder', { folder });
	}
	const there = lstatSync(path, { throwIfNoEntry: false });
	if (there && !there.isFile()) throw trouble('not-a-file', { path });
	if (there && !isOurs(path)) throw trouble('taken', { path });
	return path;
}

/** The first name that is free in a folder. */
function freeName(folder: string, name: string): string {
	for (let n = 1; ; n++) {
		const path = join(resolve(folder), n === 1 ? name : name.replace('.tar', `-${n}.tar`));
		if (!existsSync(path)) return path;
	}
}

const isOurs = (path: string): boolean =>
	stampOf(basename(path), 'usual') !== null || stampOf(basename(path), 'before-update') !== null;

const countBeside = (path: string, reason: Reason): number =>
	isOurs(path) ? backupsIn(dirname(path), reason).length : 0;
