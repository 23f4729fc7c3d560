import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';

/**
 * A tar archive that depends on its files alone: names in the order of their bytes, one date, owner 0,
 * two modes, and gzip without a name or a time.
 */
export type Entry = {
	/** Inside the archive's folder. */
	path: string;
	isProgram: boolean;
	/** A file on disk, or its bytes. */
	from: string | Buffer;
};

/** Adds `SHA256SUMS`, which lists every other file as `sha256sum --check` reads it. */
export function withSums(entries: readonly Entry[]): Entry[] {
	const lines = sorted(entries).map(({ path, from }) => `${sha256(from)}  ${path}\n`);
	return [...entries, { path: 'SHA256SUMS', isProgram: false, from: Buffer.from(lines.join('')) }];
}

/**
 * Writes the archive.
 *
 * @param folder the one folder that it unpacks to
 * @param seconds the date of everything in it, since 1970
 */
export async function writeArchive(
	target: string,
	folder: string,
	entries: readonly Entry[],
	seconds: number
): Promise<void> {
	const tar = pack();
	const written = pipeline(tar, createGzip({ level: 9 }), createWriteStream(target));
	const mtime = new Date(seconds * 1000);
	const common = { mtime, uid: 0, gid: 0, uname: 'root', gname: 'root' };
	for (const path of foldersOf(entries)) {
		const name = path === '' ? `${folder}/` : `${folder}/${path}/`;
		tar.entry({ ...common, name, type: 'directory', mode: 0o755 });
	}
	for (const { path, isProgram, from } of sorted(entries)) {
		const mode = isProgram ? 0o755 : 0o644;
		const size = typeof from === 'string' ? statSync(from).size : from.length;
		const entry = tar.entry({ ...common, name: `${folder}/${path}`, mode, size });
		if (typeof from === 'string') await pipeline(createReadStream(from), entry);
		else entry.end(from);
	}
	tar.finalize();
	await written;
}

/** @param from a file, or its bytes @returns hexadecimal */
export function sha256(from: string | Buffer): string {
	const bytes = typeof from === 'string' ? readFileSync(from) : from;
	return createHash('sha256').update(bytes).digest('hex');
}

/** In the order of bytes: another language of the machine would sort letters otherwise. */
export function sorted<Named extends { path: string }>(entries: readonly Named[]): Named[] {
	return entries.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}

function foldersOf(entries: readonly Entry[]): string[] {
	const folders = new Set(['']);
	for (const { path } of entries) {
		const parts = path.split('/').slice(0, -1);
		parts.forEach((_, index) => folders.add(parts.slice(0, index + 1).join('/')));
	}
	return sorted([...folders].map((path) => ({ path }))).map(({ path }) => path);
}

/** Declarations of types and maps are for whoever writes; licences and notices stay. */
export function isRead(path: string): boolean {
	return !/\.d\.[cm]?ts$|\.map$/.test(path);
}
