import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/**
 * The files that a backup takes beside the database: pictures, captions and recordings of the data
 * folder, and the workshops. Only plain files: a link would bring in what is elsewhere.
 */
export type Source = {
	/** In the archive, with slashes. */
	name: string;
	path: string;
	bytes: number;
	sha256: string;
};

/**
 * Of the data folder: the database is copied otherwise, the rest is of this machine or of this hour. A
 * folder of workshops there is either the one in use, taken under its own name, or not in use.
 */
const OF_THIS_PLACE =
	/^(terrasse\.sqlite(-wal|-shm|-journal)?|reserve|backup\.json|seizure-test\.json|workshops)$/;
const FLEETING = /\.part$|^\.terrasse-/;
const UPLOADS = 'imports';
/** Where a backup that is put back has them. */
const WORKSHOPS = 'workshops';

/** Every plain file to take. @param apart folders with a place of their own, or none, in a backup */
export function listFiles(dataDir: string, workshopsDir: string, apart: readonly string[]) {
	const data = walk(dataDir, [
		...apart,
		workshopsDir,
		join(dataDir, UPLOADS),
		join(dataDir, WORKSHOPS)
	]).filter((path) => !OF_THIS_PLACE.test(relative(dataDir, path)));
	const named = (folder: string, top: string) => (path: string) => ({
		name: [top, ...relative(folder, path).split(sep)].join('/'),
		path
	});
	return [
		...data.map(named(dataDir, 'data')),
		...walk(workshopsDir, [...apart, dataDir]).map(named(workshopsDir, 'workshops'))
	];
}

/** A file's length and SHA-256, as it is now. */
export async function measure(path: string): Promise<Pick<Source, 'bytes' | 'sha256'>> {
	const hash = createHash('sha256');
	let bytes = 0;
	for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
		hash.update(piece);
		bytes += piece.length;
	}
	return { bytes, sha256: hash.digest('hex') };
}

function walk(folder: string, apart: readonly string[]): string[] {
	const isApart = (path: string) => apart.some((one) => resolve(one) === path);
	if (isApart(resolve(folder))) return [];
	return entriesOf(folder).flatMap((entry) => {
		const path = join(resolve(folder), entry.name);
		if (FLEETING.test(entry.name)) return [];
		if (entry.isDirectory()) return walk(path, apart);
		return entry.isFile() ? [path] : [];
	});
}

/** A folder that is not there has nothing in it. */
function entriesOf(folder: string) {
	try {
		const entries = readdirSync(folder, { withFileTypes: true });
		return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
	} catch (failure) {
		if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw failure;
	}
}
