import Sqlite from 'better-sqlite3';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '#db/open.server.ts';
import type { BackupSettings } from './make-backup.server.ts';

/** For specs: an instance with a row in every table, a picture, a workshop, and a room. */
export const FIXTURES = new URL('../../../../tests/fixtures/databases/', import.meta.url);

/** A data folder with a database as an earlier version left it. @param name of a file of FIXTURES */
export function oldDataFolder(dataDir: string, name: string): void {
	mkdirSync(dataDir, { recursive: true });
	const database = new Sqlite(join(dataDir, 'terrasse.sqlite'));
	database.pragma('foreign_keys = off');
	database.exec(readFileSync(new URL(name, FIXTURES), 'utf8'));
	database.close();
}

/** The settings of an instance in that folder. */
export const settingsIn = (folder: string): BackupSettings => ({
	dataDir: join(folder, 'data'),
	workshopsDir: join(folder, 'workshops'),
	backupDir: join(folder, 'data', 'backups'),
	backupKeep: 14,
	backupRecipient: ''
});

/** An instance of today, in that folder. */
export function makeInstance(folder: string): void {
	const settings = settingsIn(folder);
	oldDataFolder(settings.dataDir, '0010.sql');
	openFile(settings.dataDir).close();
	const put = (path: string, bytes: string | Buffer) => {
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), bytes);
	};
	put('data/archive/images/one-640.webp', Buffer.alloc(300_000, 'picture'));
	put('data/archive/empty.vtt', '');
	put('data/reserve', 'not to be taken');
	put('data/imports/abc/upload.xml', 'not to be taken');
	put('workshops/first/fr.md', '# Première soirée\n');
	put(`workshops/${'long/'.repeat(40)}été.md`, 'a long name\n');
}
