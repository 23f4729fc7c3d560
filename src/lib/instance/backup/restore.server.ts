import Sqlite from 'better-sqlite3';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { unknownMigrations } from '#db/migrate.server.ts';
import { describe } from './copy.server.ts';
import { holdAlone } from './in-use.server.ts';
import { DATABASE_PATH } from './landing.ts';
import type { Manifest } from './manifest.ts';
import { giveTo } from './owner.server.ts';
import { readBackup } from './read-backup.server.ts';
import { inStage } from './stage.server.ts';
import { readTrouble, trouble } from './trouble.ts';

/**
 * Reads a backup and looks at what is in it: every hash, the database's own integrity, the rows that
 * the manifest counts. Nothing of the instance is touched.
 *
 * @throws a trouble
 */
export async function verifyBackup(
	path: string,
	identities: readonly string[] | null
): Promise<Manifest> {
	return inStage(tmpdir(), async (stage) => {
		const database = join(stage, DATABASE_PATH);
		const manifest = await readBackup(path, identities, (landing) =>
			landing === DATABASE_PATH ? database : null
		);
		inspect(database, manifest, path);
		return manifest;
	});
}

export type Restored = {
	manifest: Manifest;
	/** Where the folder that was there is now; null if there was none, or nothing in it. */
	aside: string | null;
	/** Whether backups are still in it: they could not be moved back to where they were. */
	hasBackupsAside: boolean;
};

/** Where backups are unless the settings say otherwise, and what is noted of the last one. */
const OF_BACKUPS = ['backups', 'backup.json'];

/**
 * Puts a backup into a data folder, all or nothing: unpacked beside it, looked at, then renamed. The
 * workshops come in a folder `workshops` of it. Backups that are in the folder stay where they are.
 *
 * @param backupDir the folder of backups of the instance
 * @param mayReplace whether a folder that is not empty may be moved aside; it is never deleted
 * @throws a trouble: the folder is as it was then
 */
export async function restoreBackup(
	path: string,
	into: string,
	identities: readonly string[] | null,
	mayReplace: boolean,
	at: Date,
	backupDir: string
): Promise<Restored> {
	const folder = resolve(into);
	const isTaken = fs.existsSync(folder) && fs.readdirSync(folder).length > 0;
	if (isTaken && !mayReplace) throw trouble('not-empty', { folder });
	try {
		fs.mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
		return await inStage(dirname(folder), async (stage) => {
			const place = (landing: string) => join(stage, landing);
			const manifest = await readBackup(path, identities, place);
			inspect(place(DATABASE_PATH), manifest, path);
			giveTo(fs.existsSync(folder) ? folder : dirname(folder), allOf(stage));
			const letGo = holdAlone(folder);
			if (!letGo) throw trouble('in-use', { folder });
			try {
				const aside = swap(stage, folder, isTaken, at);
				const stays = [...OF_BACKUPS, ...[backupDir, path].flatMap(insideOf(folder))];
				return {
					manifest,
					aside,
					hasBackupsAside: aside !== null && !bringBack(aside, folder, stays)
				};
			} finally {
				letGo();
			}
		});
	} catch (failure) {
		throw readTrouble(failure) || !(failure instanceof Error) || !('syscall' in failure)
			? failure
			: cannotMove(failure, folder);
	}
}

/** A path as it is from a folder that it is in. */
const insideOf = (folder: string) => (path: string) => {
	const inside = relative(folder, resolve(path));
	return inside === '' || inside.split(sep)[0] === '..' ? [] : [inside];
};

/** Whoever deletes the folder that was moved aside must not delete their backups. @returns whether all came */
function bringBack(aside: string, folder: string, stays: readonly string[]): boolean {
	const there = [...new Set(stays)].filter((one) => fs.existsSync(join(aside, one)));
	return there
		.map((one) => {
			// It came along with the folder that it is in.
			if (!fs.existsSync(join(aside, one))) return true;
			if (fs.existsSync(join(folder, one))) return false;
			try {
				fs.mkdirSync(dirname(join(folder, one)), { recursive: true, mode: 0o700 });
				fs.renameSync(join(aside, one), join(folder, one));
				return true;
			} catch {
				return false;
			}
		})
		.every(Boolean);
}

function inspect(database: string, manifest: Manifest, path: string): void {
	if (!fs.existsSync(database)) throw trouble('altered', { path });
	let isWhole: boolean;
	let unknown: string[];
	try {
		const opened = new Sqlite(database, { readonly: true });
		try {
			isWhole = opened.pragma('integrity_check', { simple: true }) === 'ok';
			unknown = unknownMigrations(opened);
		} finally {
			opened.close();
		}
	} catch {
		throw trouble('altered', { path });
	}
	if (unknown.length > 0) throw trouble('newer-schema', { path, version: manifest.version });
	const { tables, schema } = manifest;
	if (!isWhole || !isDeepStrictEqual(describe(database), { tables, schema })) {
		throw trouble('altered', { path });
	}
}

function swap(stage: string, folder: string, isTaken: boolean, at: Date): string | null {
	const stamp = at.toISOString().replace(/[-:]|\.\d+/g, '');
	const aside = isTaken ? `${folder}.before-restore-${stamp}` : null;
	try {
		if (aside) fs.renameSync(folder, aside);
	} catch (failure) {
		throw cannotMove(failure, folder);
	}
	try {
		fs.renameSync(stage, folder);
		return aside;
	} catch (failure) {
		if (aside) fs.renameSync(aside, folder);
		throw cannotMove(failure, folder);
	}
}

const cannotMove = (failure: unknown, folder: string) =>
	trouble('cannot-move', { folder, why: (failure as NodeJS.ErrnoException).code ?? '' });

const allOf = (folder: string): string[] => [
	folder,
	...(fs.readdirSync(folder, { recursive: true }) as string[]).map((name) => join(folder, name))
];
