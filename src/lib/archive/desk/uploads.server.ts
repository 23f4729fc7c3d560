import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { database } from '#db/open.server.ts';
import { oneForProcess } from '#db/process.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { MOST_SLICE_BYTES, MOST_UPLOAD_BYTES, type Upload } from './upload.ts';

/**
 * Files on their way in, under `imports/` in the data folder: they come in slices, one file at a time,
 * and are deleted once they were used, replaced by another start, or at the next start of the process.
 */
type Held = Upload & { sender: string; touchedAt: number };

/** Several files of one WordPress export. */
const MOST_UPLOADS = 20;
/** Whoever stopped sending for so long leaves the place. */
const PATIENCE_MS = 60_000;

const held = () => oneForProcess('archive/uploads', () => new Map<string, Held>());
const busy = () => oneForProcess('archive/uploads-busy', () => ({ is: false }));
const folder = () => join(dirname(database().name), 'imports');

/** The path of a whole file; null while it is not, or was never there. */
export function uploadedFile(id: string): { path: string; name: string; bytes: number } | null {
	const upload = held().get(id);
	if (!upload || upload.received < upload.size) return null;
	return { path: pathOf(upload), name: upload.name, bytes: upload.size };
}

/**
 * Begins a file, in place of one that the same sender began and left unfinished.
 *
 * @param sender whoever sends, by any name that stays the same for them
 * @throws the refusals `size`; `conflict` while somebody else's file is coming in
 */
export async function startUpload(sender: string, name: string, size: number): Promise<Upload> {
	if (!(size > 0) || size > MOST_UPLOAD_BYTES) throw refuse('size');
	const now = Date.now();
	for (const { id, received, touchedAt, ...one } of [...held().values()]) {
		if (received === one.size) continue;
		const isTheirs = one.sender === sender;
		if (!isTheirs && now - touchedAt < PATIENCE_MS) throw refuse('conflict');
		await dropUpload(id);
	}
	const [oldest] = held().keys();
	if (held().size >= MOST_UPLOADS && oldest) await dropUpload(oldest);
	const id = randomBytes(16).toString('hex');
	await mkdir(join(folder(), id), { recursive: true, mode: 0o700 });
	const upload = { id, sender, name: name.slice(0, 200), size, received: 0, touchedAt: now };
	held().set(id, upload);
	return shown(upload);
}

/**
 * Takes the next slice of a file. What was received after `from` is received again: a slice that broke
 * off is simply sent anew.
 *
 * @throws the refusals `not-found`, `conflict` with how much was `received`, `size`, `not-stored`
 */
export async function takeSlice(id: string, from: number, bytes: Readable): Promise<Upload> {
	const upload = held().get(id);
	if (!upload) throw refuse('not-found');
	if (busy().is || from !== upload.received) {
		throw refuse('conflict', { received: upload.received });
	}
	busy().is = true;
	const handle = await open(pathOf(upload), 'a', 0o600).catch(() => {
		busy().is = false;
		throw refuse('not-stored');
	});
	try {
		await handle.truncate(from);
		let length = 0;
		// The request outlives a refusal, which is its answer.
		const pieces = bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
		for await (const piece of pieces) {
			length += piece.length;
			if (length > MOST_SLICE_BYTES || from + length > upload.size) throw refuse('size');
			await handle.writeFile(piece);
			upload.touchedAt = Date.now();
		}
		upload.received = from + length;
		return shown(upload);
	} catch (failure) {
		await handle.truncate(from);
		throw failure;
	} finally {
		await handle.close();
		busy().is = false;
	}
}

/** Deletes a file, whole or not. */
export async function dropUpload(id: string): Promise<void> {
	if (!held().delete(id)) return;
	await rm(join(folder(), id), { recursive: true, force: true });
}

/** At the start of the process: what another one left behind is nobody's. */
export function clearUploads(): void {
	held().clear();
	rmSync(folder(), { recursive: true, force: true });
}

/** In a folder of its own, under a name that reports can say and that cannot climb. */
const pathOf = ({ id, name }: Upload): string => {
	const plain = name.replace(/[^\p{L}\p{N}._-]+/gu, '_').replace(/^\.+/, '');
	return join(folder(), id, plain.slice(-80) || 'file');
};

const shown = ({ id, name, size, received }: Upload): Upload => ({ id, name, size, received });
