import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type Extract } from 'tar-stream';
import * as v from 'valibot';
import { decryptWith, isAge } from '#lib/crypto/age.server.ts';
import { planLandings } from './landing.ts';
import { FORMAT, MANIFEST, Manifest, ManifestStart } from './manifest.ts';
import { readTrouble, trouble } from './trouble.ts';

/**
 * Reads a backup whole, compares every file with the manifest, and unpacks what is asked for. Nothing
 * of it is believed: an entry must be a plain file that the manifest names, of that length.
 */
const MOST_MANIFEST_BYTES = 64 * 1024 * 1024;
const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);

type Listed = Manifest['files'][number];
type Entry = Awaited<ReturnType<ReturnType<Extract[typeof Symbol.asyncIterator]>['next']>>['value'];

/**
 * @param identities for a backup that is encrypted; null if there are none
 * @param unpacked where a file goes, by its path in the data folder; null if it is only compared
 * @throws the troubles from `unreadable` to `wrong-identity`
 */
export async function readBackup(
	path: string,
	identities: readonly string[] | null,
	unpacked: (landing: string) => string | null
): Promise<Manifest> {
	const kind = await kindOf(path);
	if (kind === 'foreign') throw trouble('foreign', { path });
	if (kind === 'sealed' && identities === null) throw trouble('needs-identity', { path });
	const tar = extract();
	const poured = pipeline(
		createReadStream(path),
		kind === 'sealed' ? openedBy(identities ?? [], path) : same,
		createGunzip(),
		tar
	);
	const seen = { manifest: false };
	const read = readEntries(tar, path, unpacked, seen);
	const [outcome, end] = await Promise.allSettled([read, poured]);
	if (outcome.status === 'fulfilled' && end.status === 'fulfilled') return outcome.value;
	const failures = [outcome, end].flatMap((one) =>
		one.status === 'rejected' ? [one.reason as unknown] : []
	);
	throw failures.find(readTrouble) ?? said(failures, path, seen.manifest);
}

/** By its first bytes. */
async function kindOf(path: string): Promise<'plain' | 'sealed' | 'foreign'> {
	const start = Buffer.alloc(32);
	try {
		const handle = await open(path);
		const { bytesRead } = await handle.read(start).finally(() => handle.close());
		if (isAge(start.subarray(0, bytesRead))) return 'sealed';
		return start.subarray(0, GZIP.length).equals(GZIP) ? 'plain' : 'foreign';
	} catch (failure) {
		const why = (failure as NodeJS.ErrnoException).code ?? '';
		throw trouble('unreadable', { path, why });
	}
}

async function* same(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
	yield* bytes;
}

const openedBy = (identities: readonly string[], path: string) =>
	async function* (sealed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
		const plain = await decryptWith(identities, sealed).catch((failure: Error) => {
			throw trouble(/no identity matched/.test(failure.message) ? 'wrong-identity' : 'altered', {
				path
			});
		});
		try {
			yield* plain;
		} catch {
			throw trouble('altered', { path });
		}
	};

async function readEntries(
	tar: Extract,
	path: string,
	unpacked: (landing: string) => string | null,
	seen: { manifest: boolean }
): Promise<Manifest> {
	let manifest: Manifest | null = null;
	let paths: ReadonlyMap<string, string> = new Map();
	const left = new Map<string, Listed>();
	for await (const entry of tar) {
		const { name, type, size = 0 } = entry.header;
		if (manifest === null) {
			if (name !== MANIFEST || type !== 'file') throw trouble('foreign', { path });
			seen.manifest = true;
			manifest = await readManifest(entry, size, path);
			for (const file of manifest.files) left.set(file.name, file);
			if (left.size !== manifest.files.length) throw trouble('unsafe', { path, name });
			const landings = planLandings([...left.keys()]);
			if (!landings.ok) throw trouble('unsafe', { path, name: landings.name });
			paths = landings.paths;
			continue;
		}
		const listed = left.get(name);
		if (!listed || type !== 'file' || listed.bytes !== size)
			throw trouble('unsafe', { path, name });
		left.delete(name);
		await takeEntry(entry, listed, unpacked(paths.get(name) ?? name), path);
	}
	if (manifest === null) throw trouble('foreign', { path });
	if (left.size > 0) throw trouble('truncated', { path });
	return manifest;
}

async function readManifest(entry: Entry, size: number, path: string): Promise<Manifest> {
	if (size > MOST_MANIFEST_BYTES) throw trouble('foreign', { path });
	const pieces: Uint8Array[] = [];
	for await (const piece of entry as AsyncIterable<Uint8Array>) pieces.push(piece);
	let value: unknown;
	try {
		value = JSON.parse(Buffer.concat(pieces).toString('utf8'));
	} catch {
		throw trouble('altered', { path });
	}
	const start = v.safeParse(ManifestStart, value);
	if (!start.success) throw trouble('foreign', { path });
	if (start.output.format > FORMAT) {
		const { version } = value as { version?: unknown };
		throw trouble('newer-format', { path, version: typeof version === 'string' ? version : '?' });
	}
	const read = v.safeParse(Manifest, value);
	if (!read.success) throw trouble('altered', { path });
	return read.output;
}

/** Compares one file with the manifest, and writes it if it goes somewhere. */
async function takeEntry(entry: Entry, listed: Listed, to: string | null, path: string) {
	const hash = createHash('sha256');
	const hashed = async function* (): AsyncIterable<Uint8Array> {
		for await (const piece of entry as AsyncIterable<Uint8Array>) {
			hash.update(piece);
			yield piece;
		}
	};
	if (to === null) for await (const piece of hashed()) void piece;
	else {
		mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
		await pipeline(hashed, createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }));
	}
	if (hash.digest('hex') !== listed.sha256) throw trouble('altered', { path });
}

/** What the libraries found, in our words. @returns an error to throw */
function said(failures: readonly unknown[], path: string, isOurs: boolean): unknown {
	const coded = failures.map((one) => (one instanceof Error && 'code' in one ? one.code : ''));
	if (coded.includes('Z_BUF_ERROR')) return trouble('truncated', { path });
	if (coded.includes('ENOSPC')) return trouble('full', { folder: dirname(path) });
	const isOfArchive = failures.every(
		(one) => one instanceof Error && (!('syscall' in one) || one.syscall === undefined)
	);
	if (!isOfArchive) return failures[0];
	return trouble(isOurs || coded.includes('Z_DATA_ERROR') ? 'altered' : 'foreign', { path });
}
