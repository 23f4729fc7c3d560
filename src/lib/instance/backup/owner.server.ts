import { chownSync, statSync } from 'node:fs';

/**
 * Made by root, it is still the service's: gives files to whoever owns the place they belong to. For
 * anyone else than root there is nothing to do.
 */
export function giveTo(model: string, paths: readonly string[]): void {
	if (process.getuid?.() !== 0) return;
	const { uid, gid } = statSync(model);
	for (const path of paths) chownSync(path, uid, gid);
}
