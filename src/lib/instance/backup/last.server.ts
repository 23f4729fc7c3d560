import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** The last backup that was made, kept beside the data for the doctor and the page of the instance. */
const FILE = 'backup.json';

const LastBackup = v.object({
	/** ISO 8601, in UTC. */
	at: v.string(),
	path: v.string(),
	bytes: v.number(),
	encrypted: v.boolean(),
	/** How many backups there are in its folder. */
	kept: v.number()
});
export type LastBackup = v.InferOutput<typeof LastBackup>;

/** Null if none was made, or what was written of it cannot be read. */
export function lastBackup(dataDir: string): LastBackup | null {
	try {
		const read = v.safeParse(LastBackup, JSON.parse(readFileSync(join(dataDir, FILE), 'utf8')));
		return read.success ? read.output : null;
	} catch {
		return null;
	}
}

/** @returns the file it is in */
export function noteBackup(dataDir: string, last: LastBackup): string {
	const path = join(dataDir, FILE);
	const part = `${path}.${process.pid}.part`;
	writeFileSync(part, `${JSON.stringify(last)}\n`, { mode: 0o600 });
	renameSync(part, path);
	return path;
}
