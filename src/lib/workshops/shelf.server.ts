import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { flaw } from '#lib/markdown/flaw.ts';
import { loadWorkshop, type FiledFlaw, type Loaded } from './load.server.ts';
import { isSlug } from './slug.ts';

/** The files a workshop is made of: a change to another file in its folder changes no page. */
const FILES = ['fr.md', 'en.md', 'programme.yaml'];

/** The workshops of one folder, as last read. */
export type Shelf = {
	dir: string;
	books: Map<string, Loaded & { stamp: string }>;
	/** What is wrong with the folder itself. */
	flaws: FiledFlaw[];
};

export function emptyShelf(dir: string): Shelf {
	return { dir, books: new Map(), flaws: [] };
}

/**
 * Reads again what changed since the last time, and only that. A language that broke keeps its
 * last good text, beside what is wrong with the new one; a file taken away is gone.
 *
 * @param today `2026-11-22`: another day reads all again, since sources may have gone stale
 * @returns whether any page may have changed
 */
export function refreshShelf(shelf: Shelf, today: string): boolean {
	const { slugs, flaws } = listFolders(shelf.dir);
	let changed = JSON.stringify(flaws) !== JSON.stringify(shelf.flaws);
	shelf.flaws = flaws;
	for (const slug of shelf.books.keys()) {
		if (!slugs.includes(slug)) changed = shelf.books.delete(slug) || changed;
	}
	for (const slug of slugs) {
		const marks = FILES.map((file) => mark(join(shelf.dir, slug, file)));
		const stamp = [today, ...marks].join(' ');
		const known = shelf.books.get(slug);
		if (known?.stamp === stamp) continue;
		const fresh = loadWorkshop(shelf.dir, slug, today);
		shelf.books.set(slug, { ...keepGood(fresh, known, marks), stamp });
		changed = true;
	}
	return changed;
}

function keepGood(fresh: Loaded, known: Loaded | undefined, [fr, en]: (string | null)[]): Loaded {
	const good = { ...fresh.workshops };
	if (fr !== null) good.fr ??= known?.workshops.fr;
	if (en !== null) good.en ??= known?.workshops.en;
	return { ...fresh, workshops: good };
}

/** Two states of a file that a person could tell apart have two marks; null where there is none. */
function mark(path: string): string | null {
	try {
		const found = statSync(path, { throwIfNoEntry: false, bigint: true });
		return found ? `${found.ino}:${found.size}:${found.mtimeNs}:${found.ctimeNs}` : null;
	} catch {
		return 'unreadable';
	}
}

/** Folders whose name is a slug. Those that begin with `_` or `.` hold what workshops share. */
function listFolders(dir: string): { slugs: string[]; flaws: FiledFlaw[] } {
	let names: string[];
	try {
		names = readdirSync(dir).filter((name) => !/^[._]/.test(name));
	} catch {
		return { slugs: [], flaws: [{ ...flaw('no-folder', 1, { dir }), file: '.' }] };
	}
	const folders = names.filter((name) => isFolder(join(dir, name)));
	const odd = folders.filter((name) => !isSlug(name));
	return {
		slugs: folders.filter(isSlug).sort(),
		flaws: odd.map((name) => ({ ...flaw('bad-folder', 1, { name }), file: name }))
	};
}

function isFolder(path: string): boolean {
	try {
		return statSync(path).isDirectory();
	} catch {
		return false;
	}
}
