import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { stampOf, type Reason } from './names.ts';

/**
 * Keeps the newest backups of a reason in a folder, the one just made among them whatever the clock
 * says, and deletes the others. A file that is not named as ours are is never looked at.
 *
 * @param made the path of the newest
 * @param keep how many, at least 1
 * @returns how many there are now
 */
export function rotate(made: string, reason: Reason, keep: number): number {
	const folder = dirname(made);
	const others = backupsIn(folder, reason).filter((name) => name !== basename(made));
	const kept = others.slice(0, keep - 1);
	for (const name of others.slice(keep - 1)) rmSync(join(folder, name), { force: true });
	return kept.length + 1;
}

/** The backups of a folder, the newest first. */
export function backupsIn(folder: string, reason: Reason): string[] {
	const stamp = (name: string) => stampOf(name, reason);
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isFile() && stamp(entry.name) !== null)
		.map(({ name }) => name)
		.sort((one, other) => ((stamp(one) ?? '') < (stamp(other) ?? '') ? 1 : -1));
}
