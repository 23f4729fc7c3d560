import Sqlite from 'better-sqlite3';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { unknownMigrations } from '#db/migrate.server.ts';
import { describe } from './copy.server.ts';
import { holdAlone } from './in-use.server.ts';
import { DATABASE, type Manifest } from './manifest.ts';
import { giveTo } from './owner.server.ts';
import { readBackup } from './read-backup.server.ts';
import { STAGE } from './stage.server.ts';
import { trouble } from './trouble.ts';

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
	const stage = fs.mkdtempSync(join(tmpdir(), STAGE));
	try {
		const database = join(stage, basename(DATABASE));
		const manifest = await readBackup(path, identities, (name) =>
			name === DATABASE ? database : null
		);
		inspect(database, manifest, path);
		return manifest;
	} finally {
		fs.rmSync(stage, { recursive: true, force: true });
	}
}

export type Restored = {
	manifest: Manifest;
	/** Where the folder that was there is now; null if there was none, or nothing in it. */
	aside: string | null;
};

/**
 * Puts a backup into a data folder, all or nothing: unpacked beside it, looked at, then renamed. The
 * workshops come in a folder `workshops` of it.
 *
 * @param mayReplace whether a folder that is not empty may be moved aside; it is never deleted
 * @throws a trouble: the folder is as it was then
 */
export async function restoreBackup(
	path: string,
	into: string,
	identities: readonly string[] | null,
	mayReplace: boolean,
	at: Date
): Promise<Restored> {
	const folder = resolve(into);
	const isTaken = fs.existsSync(folder) && fs.readdirSync(folder).length > 0;
	if (isTaken && !mayReplace) throw trouble('not-empty', { folder });
	const stage = makeStage(dirname(folder), folder);
	try {
		const place = (name: string) => join(stage, name.replace(/^data\//, ''));
		const manifest = await readBackup(path, identities, place);
		inspect(place(DATABASE), manifest, path);
		giveTo(fs.existsSync(folder) ? folder : dirname(folder), allOf(stage));
		const letGo = holdAlone(folder);
		if (!letGo) throw trouble('in-use', { folder });
		try {
			return { manifest, aside: swap(stage, folder, isTaken, at) };
		} finally {
			letGo();
		}
	} finally {
		fs.rmSync(stage, { recursive: true, force: true });
	}
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

function makeStage(parent: string, folder: string): string {
	try {
		fs.mkdirSync(parent, { recursive: true, mode: 0o700 });
		return fs.mkdtempSync(join(parent, STAGE));
	} catch (failure) {
		throw cannotMove(failure, folder);
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
