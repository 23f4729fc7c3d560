import { DATABASE } from './manifest.ts';

/**
 * Where each file of a backup goes in the data folder that it is put into. The same plan is made when a
 * backup is written, read and put back, so that one that is said to be whole can be put back.
 *
 * Backups of the first days have two folders of workshops, where those of the data folder were not the
 * ones in use: these come back as `workshops-before`, beside the others.
 */
const BESIDE_DATABASE = /^terrasse\.sqlite-(wal|shm|journal)$/;
/** Of every file system that Terrasse is put on. */
const MOST_NAME_BYTES = 255;
const MOST_PATH_BYTES = 3_000;

export type Landings =
	/** By name in the archive: a path in the data folder, with slashes. */
	| { ok: true; paths: ReadonlyMap<string, string> }
	/** The name that cannot go where it would. */
	| { ok: false; name: string };

/** @param names as `isInside` lets them be */
export function planLandings(names: readonly string[]): Landings {
	const hasWorkshops = names.some((name) => name.startsWith('workshops/'));
	const paths = new Map<string, string>();
	const files = new Set<string>();
	const folders = new Set<string>();
	for (const name of names) {
		const path = landing(name, hasWorkshops);
		const parents = parentsOf(path);
		const isTaken = files.has(path) || folders.has(path) || parents.some((one) => files.has(one));
		if (isTaken || !isPossible(path)) return { ok: false, name };
		paths.set(name, path);
		files.add(path);
		for (const parent of parents) folders.add(parent);
	}
	return { ok: true, paths };
}

/** Where the database goes. */
export const DATABASE_PATH = DATABASE.replace(/^data\//, '');

function landing(name: string, hasWorkshops: boolean): string {
	const path = name.replace(/^data\//, '');
	const isOfBoth = hasWorkshops && name.startsWith('data/workshops/');
	return isOfBoth ? path.replace(/^workshops\//, 'workshops-before/') : path;
}

function parentsOf(path: string): string[] {
	const parts = path.split('/').slice(0, -1);
	return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** A journal would be read with the database, and change what was verified. */
const isPossible = (path: string): boolean =>
	!BESIDE_DATABASE.test(path) &&
	Buffer.byteLength(path) <= MOST_PATH_BYTES &&
	path.split('/').every((part) => Buffer.byteLength(part) <= MOST_NAME_BYTES);
