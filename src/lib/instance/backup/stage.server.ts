import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The folders in which backups are made and unpacked, beside what they become. */
export const STAGE = '.terrasse-';
/** No backup takes so long: one that is older was broken off. */
const LEFT_OVER_MS = 86_400_000;

/** Deletes what a process that was killed left there. @returns how many folders */
export function sweepStages(folder: string, now = Date.now()): number {
	const left = entriesOf(folder).filter((name) => {
		if (!/^\.terrasse-[A-Za-z0-9]{6}$/.test(name)) return false;
		const about = statSync(join(folder, name), { throwIfNoEntry: false });
		return about?.isDirectory() === true && now - about.mtimeMs > LEFT_OVER_MS;
	});
	for (const name of left) rmSync(join(folder, name), { recursive: true, force: true });
	return left.length;
}

function entriesOf(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
