import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { extract } from 'tar-stream';
import { readEntryName, type EntryName } from '../../export/entry-names.ts';
import { fileFailure, readFileFailure } from './file-failure.ts';

/**
 * The entries of an export, one after the other: plain files under names that belong there, each once,
 * none too big. Links, folders, paths that climb and anything unknown put the whole file down.
 */
export type ExportEntry = EntryName & {
	name: string;
	/** Its content; to be asked for before the next entry, or not at all. */
	bytes: () => Promise<Buffer>;
};

/**
 * @throws a file failure as soon as an entry has no place there, or where the file is cut
 */
export async function* entriesOf(path: string): AsyncIterable<ExportEntry> {
	const file = basename(path);
	const seen = new Set<string>();
	const source = createReadStream(path);
	const archive = extract();
	source.once('error', (failure) => archive.destroy(failure));
	source.pipe(archive);
	try {
		for await (const entry of archive) {
			const { name, type, size = 0 } = entry.header;
			const read = readEntryName(name);
			if (!read || type !== 'file' || seen.has(name)) {
				throw fileFailure('wrong-entry', { file, entry: name.slice(0, 80) });
			}
			if (size > read.most) throw fileFailure('big-entry', { file, entry: name });
			seen.add(name);
			yield { ...read, name, bytes: () => bytesOf(entry, file) };
			// Whoever did not want the content lets it pass.
			entry.resume();
		}
	} catch (failure) {
		throw readFileFailure(failure) ? failure : fileFailure('broken-archive', { file });
	} finally {
		source.destroy();
	}
	if (seen.size === 0) throw fileFailure('broken-archive', { file });
}

/** A file may be cut inside an entry, which its reader is then the first to see. */
async function bytesOf(entry: AsyncIterable<unknown>, file: string): Promise<Buffer> {
	const pieces: Uint8Array[] = [];
	try {
		for await (const piece of entry) if (piece instanceof Uint8Array) pieces.push(piece);
	} catch {
		throw fileFailure('broken-archive', { file });
	}
	return Buffer.concat(pieces);
}
