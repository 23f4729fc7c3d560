import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FILE } from '#db/open.server.ts';
import { hint, ill, well, type Check } from './check.ts';

/** Whether files are closed to who has no business with them. To be looked at before anything is opened. */
type Wanted = { path: string; mode: number; gesture: string };

/** @param etc where settings live: `/etc` */
export function rightsChecks(dataDir: string, backupDir: string, etc: string): Check[] {
	const settings = join(etc, 'terrasse/terrasse.env');
	const wanted: Wanted[] = [
		{ path: dataDir, mode: 0o700, gesture: 'chmod 700' },
		...[FILE, `${FILE}-wal`, `${FILE}-shm`].map((name) => closed(join(dataDir, name))),
		...backupsOf(backupDir).map(closed),
		// The group is the service's own.
		{ path: settings, mode: 0o640, gesture: 'chmod 640' }
	];
	const open = wanted.filter(({ path, mode }) => (modeOf(path) & ~mode & 0o777) !== 0);
	const ours = process.getuid?.() ?? 0;
	const owner = statSync(dataDir, { throwIfNoEntry: false })?.uid ?? ours;
	return [
		...open.map(({ path, gesture }) =>
			ill('rights', 'open', { path, mode: (modeOf(path) & 0o777).toString(8), gesture })
		),
		...(open.length === 0 ? [well('rights', 'closed')] : []),
		...(owner === 0 && modeOf(settings) > 0 ? [hint('rights', 'root', { path: dataDir })] : [])
	];
}

const closed = (path: string): Wanted => ({ path, mode: 0o600, gesture: 'chmod 600' });

/** 0 for what is not there: nobody reads that. */
const modeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mode ?? 0;

function backupsOf(folder: string): string[] {
	try {
		return readdirSync(folder)
			.filter((name) => /\.tar\.gz(\.age)?$/.test(name))
			.map((name) => join(folder, name));
	} catch {
		return [];
	}
}
