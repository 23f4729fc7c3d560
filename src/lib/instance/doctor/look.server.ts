import { readdirSync, readFileSync } from 'node:fs';

/** What the doctor may look at: a file or a folder that is not there, or not for it, is no failure. */
export function textOf(path: string): string | null {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return null;
	}
}

/** The names in a folder, in order; none where it cannot be listed. */
export function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder).toSorted();
	} catch {
		return [];
	}
}
