import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { oneForProcess } from '#db/process.server.ts';

/**
 * The files that this instance serves as they are: scripts, styles, faces, workers. Read from the
 * disk, not from what the release says, so that a changed file shows.
 */
export type ServedFile = {
	/** Its address, from the root of the site. */
	path: string;
	/** SHA-256 of its bytes, in hexadecimal. */
	sha256: string;
	bytes: number;
};

/**
 * Lists the files of a built site, in the order of their addresses. The compressed copies that stand
 * beside them are left out: they say the same in fewer bytes.
 *
 * @param root where `build/` is
 */
export function readServed(root: string): ServedFile[] {
	const folder = join(root, 'build/client');
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => `/${relative(folder, join(entry.parentPath, entry.name))}`)
		.filter((path) => !isCompressedTwin(path))
		.sort()
		.map((path) => measure(path, readFileSync(join(folder, path))));
}

const measure = (path: string, content: Buffer): ServedFile => ({
	path,
	sha256: createHash('sha256').update(content).digest('hex'),
	bytes: content.length
});

const isCompressedTwin = (path: string): boolean =>
	/\.\w+\.(br|gz)$/.test(path) && !path.endsWith('.tar.gz');

/** Those of this process, read once: a file that changes while it runs shows after a restart. */
export function servedFiles(root: string): ServedFile[] {
	return oneForProcess('instance/served', () => readServed(root));
}
