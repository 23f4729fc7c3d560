import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack, type Pack } from 'tar-stream';
import { encryptTo, isRecipient } from '#lib/crypto/age.server.ts';
import { copyDatabase, requireData } from './copy.server.ts';
import { listFiles, measure, type Source } from './files.server.ts';
import { DATABASE, FORMAT, KIND, MANIFEST, type Manifest } from './manifest.ts';
import { STAGE, sweepStages } from './stage.server.ts';
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
 * @throws the troubles `no-data`, `recipient`, `changing`, `full`: no file was made then
 */
export async function writeBackup(
	order: BackupOrder,
	onProgress: OnProgress = () => {}
): Promise<{ manifest: Manifest; bytes: number }> {
	if (order.recipient !== null && !isRecipient(order.recipient)) throw trouble('recipient');
	requireData(order.dataDir);
	const folder = dirname(order.path);
	await mkdir(folder, { recursive: true, mode: 0o700 });
	sweepStages(folder);
	const stage = mkdtempSync(join(folder, STAGE));
	try {
		const { path, ...about } = await copyDatabase(order.dataDir, stage, (part) =>
			onProgress('copy', part)
		);
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
		await syncFolder(folder);
		return { manifest, bytes: size };
	} catch (failure) {
		throw isFull(failure) ? trouble('full', { folder }) : failure;
	} finally {
		rmSync(stage, { recursive: true, force: true });
	}
}

async function gather(order: BackupOrder, database: string, onProgress: OnProgress) {
	const { dataDir, workshopsDir, backupDir, path } = order;
	const found = listFiles(dataDir, workshopsDir, [backupDir]).filter((one) => one.path !== path);
	const sources: Source[] = [{ name: DATABASE, path: database, ...(await measure(database)) }];
	for (const [index, one] of found.entries()) {
		sources.push({ ...one, ...(await measure(one.path)) });
		onProgress('measure', (index + 1) / found.length);
	}
	return sources;
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

function isFull(failure: unknown): boolean {
	const code = failure instanceof Error && 'code' in failure ? String(failure.code) : '';
	return code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL';
}
