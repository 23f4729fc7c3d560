import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';

/**
 * What was written when a release was made (`scripts/release.mjs`): its commit, its day, and the files
 * that it serves. A site built in a checkout has none of it.
 */
const ReleaseSchema = v.object({
	version: v.string(),
	/** Null where the tree was not that of a commit. */
	commit: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/))),
	/** The day of the commit, `YYYY-MM-DD`. */
	date: v.string(),
	/** SHA-256 in hexadecimal, by address. */
	files: v.record(v.string(), v.string())
});

export type Release = v.InferOutput<typeof ReleaseSchema>;

/** The release that is installed in a folder; null where it was built there. */
export function readRelease(root: string): Release | null {
	const path = join(root, 'build/release.json');
	if (!existsSync(path)) return null;
	const read = v.safeParse(ReleaseSchema, JSON.parse(readFileSync(path, 'utf8')));
	return read.success ? read.output : null;
}

/**
 * The folder that Terrasse is installed in: the built site and its sources are at different depths
 * below it.
 *
 * @param from any folder inside, `import.meta.dirname` for instance
 */
export function installedIn(from: string): string {
	let folder = from;
	while (!isOurs(folder)) {
		const above = dirname(folder);
		if (above === folder) throw new Error(`${from} is not inside an installed Terrasse.`);
		folder = above;
	}
	return folder;
}

function isOurs(folder: string): boolean {
	const path = join(folder, 'package.json');
	if (!existsSync(path)) return false;
	return (JSON.parse(readFileSync(path, 'utf8')) as { name?: string }).name === 'terrasse';
}
