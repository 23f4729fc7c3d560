import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { database } from '#db/open.server.ts';

/** Nobody takes so long to bring a file in. */
const A_DAY_MS = 86_400_000;

/**
 * Deletes the uploads that nothing was added to for a day: the process that took them may have been
 * killed, and one that runs may be taking others.
 *
 * @returns how many
 */
export function dropOldUploads(now: number): number {
	const folder = join(dirname(database().name), 'imports');
	const old = foldersIn(folder).filter((path) => {
		const inside = readdirSync(path).map((name) => join(path, name));
		return [path, ...inside].every((one) => now - statSync(one).mtimeMs > A_DAY_MS);
	});
	for (const path of old) rmSync(path, { recursive: true, force: true });
	return old.length;
}

function foldersIn(folder: string): string[] {
	try {
		const entries = readdirSync(folder, { withFileTypes: true });
		return entries.filter((one) => one.isDirectory()).map(({ name }) => join(folder, name));
	} catch {
		return [];
	}
}
