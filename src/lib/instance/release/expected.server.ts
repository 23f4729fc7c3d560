import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { readRelease } from './made.server.ts';
import { readServed } from './served.server.ts';

/**
 * What an instance should serve: the files of a release, read from its archive, or those that are
 * installed here.
 */
export type Expected = {
	/** The name of the archive, or the folder. */
	name: string;
	/** SHA-256 of the archive, to be compared with the published one; null for a folder. */
	sha256: string | null;
	version: string | null;
	commit: string | null;
	/** SHA-256 in hexadecimal, by address. */
	files: ReadonlyMap<string, string>;
};

/** More than any release holds: what unpacks to more is none. */
const MOST_BYTES = 2_000_000_000;
const SERVED = /^[^/]+\/build\/client(\/.+)$/;
const RELEASE = /^[^/]+\/build\/release\.json$/;

/** The site that is built in a folder. */
export function expectedFromFolder(root: string, version: string): Expected {
	const files = new Map(readServed(root).map(({ path, sha256 }) => [path, sha256]));
	return { name: root, sha256: null, version, commit: readRelease(root)?.commit ?? null, files };
}

/**
 * Reads the archive of a release without unpacking it.
 *
 * @throws where it is not one
 */
export async function expectedFromArchive(path: string): Promise<Expected> {
	const files = new Map<string, string>();
	let release: { version?: string; commit?: string | null } = {};
	let bytes = 0;
	const tar = extract();
	tar.on('entry', (header, stream, next) => {
		const hash = createHash('sha256');
		const kept: Buffer[] = [];
		const isRelease = RELEASE.test(header.name);
		stream.on('data', (data) => {
			const chunk = data as Buffer;
			bytes += chunk.length;
			if (bytes > MOST_BYTES) tar.destroy(new Error(`${path} holds too much for a release.`));
			hash.update(chunk);
			if (isRelease) kept.push(chunk);
		});
		stream.on('end', () => {
			const address = SERVED.exec(header.name)?.[1];
			if (header.type === 'file' && address && !isCompressedTwin(address))
				files.set(address, hash.digest('hex'));
			if (isRelease) release = JSON.parse(Buffer.concat(kept).toString()) as typeof release;
			next();
		});
	});
	await pipeline(createReadStream(path), createGunzip(), tar);
	if (files.size === 0 || !release.version)
		throw new Error(`${path} is not a release of Terrasse.`);
	const sha256 = createHash('sha256')
		.update(await readFile(path))
		.digest('hex');
	const { version, commit = null } = release;
	return { name: basename(path), sha256, version, commit, files };
}

const isCompressedTwin = (path: string): boolean =>
	/\.\w+\.(br|gz)$/.test(path) && !path.endsWith('.tar.gz');
