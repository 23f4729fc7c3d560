import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack, type Pack } from 'tar-stream';
import { encryptTo, isRecipient } from '#lib/crypto/age.server.ts';
import { copyDatabase, requireData, type Copied } from './copy.server.ts';
import { listFiles, measure, type Source } from './files.server.ts';
import { planLandings } from './landing.ts';
import { DATABASE, FORMAT, isInside, KIND, MANIFEST, type Manifest } from './manifest.ts';
import { inStage, sweepStages } from './stage.server.ts';
import { readTrouble, trouble } from './trouble.ts';

/**
 * Makes one file of an instance: database without rooms, media, workshops. It appears under its name
 * once it is whole and on the disk, for its owner alone.
 */
export type BackupOrder = {
	dataDir: string;
	workshopsDir: string;
	/** Where other backups are, so that none is taken into another. */
	backupDir: string;
	/** The file to make. */
	path: string;
	/** `age1…`, or null. */
	recipient: string | null;
	/** Of Terrasse. */
	version: string;
	at: Date;
};

/** How far it is: a stage, and a part of it from 0 to 1. */
export type OnProgress = (stage: 'copy' | 'measure' | 'write', part: number) => void;

/** Text and a database shrink; pictures and recordings do not, and should not wait for it. */
const LEVEL = 4;
/** A workshop may be saved between two looks; one that is saved without end is not. */
const TRIES = 3;

/**
 * @returns the manifest that the file begins with, and the file's length
 * @throws the troubles `no-data`, `recipient`, `changing`, `full`, `cannot-write`, `unnameable`: no file
 *   was made then
 */
export async function writeBackup(
	order: BackupOrder,
	onProgress: OnProgress = () => {}
): Promise<{ manifest: Manifest; bytes: number }> {
	if (order.recipient !== null && !isRecipient(order.recipient)) throw trouble('recipient');
	requireData(order.dataDir);
	const folder = dirname(order.path);
	for (const one of [order.dataDir, folder]) sweepStages(one);
	// The copy stays where the data is: what is written elsewhere is the archive alone.
	return saying(order.dataDir, () =>
		inStage(order.dataDir, async (copies) => {
			const copied = await copyDatabase(order.dataDir, copies, (part) => onProgress('copy', part));
			return saying(folder, async () => {
				await mkdir(folder, { recursive: true, mode: 0o700 });
				return inStage(folder, (stage) => writeBeside(order, copied, stage, onProgress));
			});
		})
	);
}

/** Makes the archive in a folder beside its place, then gives it its name. */
async function writeBeside(
	order: BackupOrder,
	copied: Copied,
	stage: string,
	onProgress: OnProgress
): Promise<{ manifest: Manifest; bytes: number }> {
	const { path, ...about } = copied;
	const part = join(stage, 'archive.part');
	const manifest = await untilStill(async () => {
		const sources = await gather(order, path, onProgress);
		const written: Manifest = {
			kind: KIND,
			format: FORMAT,
			version: order.version,
			at: order.at.toISOString(),
			...about,
			files: sources.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }))
		};
		await writeArchive(part, written, sources, order.recipient, onProgress);
		return written;
	});
	const { size } = await stat(part);
	await rename(part, order.path);
	await syncFolder(dirname(order.path));
	return { manifest, bytes: size };
}

/** What a disk refuses, in our words. */
async function saying<Result>(folder: string, act: () => Promise<Result>): Promise<Result> {
	try {
		return await act();
	} catch (failure) {
		if (isFull(failure)) throw trouble('full', { folder });
		if (isClosed(failure)) throw trouble('cannot-write', { folder, why: codeOf(failure) });
		throw failure;
	}
}

async function gather(order: BackupOrder, database: string, onProgress: OnProgress) {
	const { dataDir, workshopsDir, backupDir, path } = order;
	const found = listFiles(dataDir, workshopsDir, [backupDir]).filter((one) => one.path !== path);
	requireNames(found);
	const sources: Source[] = [{ name: DATABASE, path: database, ...(await measure(database)) }];
	for (const [index, one] of found.entries()) {
		sources.push({ ...one, ...(await measure(one.path)) });
		onProgress('measure', (index + 1) / found.length);
	}
	return sources;
}

/** A backup that could not be put back is none. @throws the trouble `unnameable` */
function requireNames(found: readonly { name: string; path: string }[]): void {
	const landings = planLandings([DATABASE, ...found.map(({ name }) => name)]);
	const wrong = found.find(({ name }) =>
		landings.ok ? !isInside(name) : !isInside(name) || name === landings.name
	);
	if (wrong) throw trouble('unnameable', { path: wrong.path });
}

async function writeArchive(
	part: string,
	manifest: Manifest,
	sources: readonly Source[],
	recipient: string | null,
	onProgress: OnProgress
): Promise<void> {
	const archive = pack();
	fill(archive, manifest, sources, onProgress).then(
		() => archive.finalize(),
		(failure: unknown) => archive.destroy(failure as Error)
	);
	await pipeline(
		Readable.from(archive, { objectMode: false }),
		createGzip({ level: LEVEL }),
		sealedFor(recipient),
		createWriteStream(part, { mode: 0o600, flush: true })
	);
}

const sealedFor = (recipient: string | null) =>
	async function* (plain: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
		yield* recipient === null ? plain : encryptTo(recipient, plain);
	};

async function fill(
	archive: Pack,
	manifest: Manifest,
	sources: readonly Source[],
	onProgress: OnProgress
): Promise<void> {
	const mtime = new Date(manifest.at);
	const text = Buffer.from(`${JSON.stringify(manifest, null, '\t')}\n`);
	await add(archive, { name: MANIFEST, size: text.length, mtime }, [text]);
	const total = sources.reduce((sum, { bytes }) => sum + bytes, 0);
	let done = 0;
	for (const { name, path, bytes, sha256 } of sources) {
		await add(archive, { name, size: bytes, mtime }, unchanged(path, bytes, sha256));
		done += bytes;
		onProgress('write', done / total);
	}
}

/** The bytes of a file, as they were measured. @throws the trouble `changing` if they are not */
async function* unchanged(path: string, bytes: number, sha256: string): AsyncIterable<Buffer> {
	const hash = createHash('sha256');
	let length = 0;
	try {
		for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
			length += piece.length;
			if (length > bytes) break;
			hash.update(piece);
			yield piece;
		}
	} catch (failure) {
		if ((failure as NodeJS.ErrnoException).code !== 'ENOENT') throw failure;
	}
	if (length !== bytes || hash.digest('hex') !== sha256) throw trouble('changing', { path });
}

/** Writes one entry, as fast as it is taken. */
async function add(
	archive: Pack,
	about: { name: string; size: number; mtime: Date },
	pieces: Iterable<Buffer> | AsyncIterable<Buffer>
): Promise<void> {
	const entry = archive.entry({ ...about, mode: 0o600 });
	const ended = new Promise<void>((done, failed) => {
		entry.once('error', failed);
		entry.once('close', () => done());
	});
	// An archive that was given up closes its entries: whoever waits for them hears why above.
	ended.catch(() => {});
	for await (const piece of pieces) {
		if (archive.destroyed) throw new Error('the archive was given up');
		if (!entry.write(piece)) {
			await Promise.race([
				new Promise<void>((drained) => entry.once('drain', () => drained())),
				ended
			]);
		}
	}
	entry.end(null);
	await ended;
}

/** Does it again while files change under it. */
async function untilStill<Result>(act: () => Promise<Result>): Promise<Result> {
	for (let left = TRIES - 1; ; left--) {
		try {
			return await act();
		} catch (failure) {
			if (left === 0 || readTrouble(failure)?.code !== 'changing') throw failure;
		}
	}
}

async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder);
	await handle.sync().finally(() => handle.close());
}

const codeOf = (failure: unknown): string =>
	failure instanceof Error && 'code' in failure ? String(failure.code) : '';

const isFull = (failure: unknown): boolean => /^(ENOSPC|EDQUOT|SQLITE_FULL)$/.test(codeOf(failure));

const isClosed = (failure: unknown): boolean =>
	/^(EROFS|EACCES|EPERM|ENOTDIR|ENAMETOOLONG)$/.test(codeOf(failure));
