import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Form } from './forms.ts';

/**
 * Looks for many byte strings at once in files of any size, in one pass: a table of the first three
 * bytes passes over nearly every position without a comparison.
 */
export type Find = { file: string; offset: number; canary: string; form: string };
export type Searched = { files: number; bytes: number; finds: Find[] };

const CHUNK_BYTES = 1 << 20;
/** A log full of them is told by its first ones. */
const MOST_FINDS_A_FILE = 100;

type Needles = { starts: Uint8Array; byStart: Map<number, Form[]>; longest: number };

/**
 * Looks for every form in every file.
 *
 * @param forms of at least 3 bytes
 */
export function searchFiles(files: readonly string[], forms: readonly Form[]): Searched {
	const needles = prepare(forms);
	const all: Searched = { files: 0, bytes: 0, finds: [] };
	for (const file of files) {
		const finds: Find[] = [];
		all.bytes += readChunks(file, needles.longest - 1, (chunk, at, until) => {
			for (const find of searchChunk(chunk, until, needles)) {
				if (finds.length < MOST_FINDS_A_FILE)
					finds.push({ ...find, file, offset: at + find.offset });
			}
		});
		all.files++;
		all.finds.push(...finds);
	}
	return all;
}

/** Every file in a folder and below, in order; what is no file (a socket, a link) is left out. */
export function filesUnder(folder: string): string[] {
	if (statSync(folder).isFile()) return [folder];
	return readdirSync(folder, { withFileTypes: true })
		.toSorted((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return filesUnder(path);
			return entry.isFile() ? [path] : [];
		});
}

/**
 * Reads a file piece by piece, each with the beginning of what follows.
 *
 * @param overlap bytes of the next piece to see with this one
 * @param see gets the bytes, the first one's place in the file, and how many are new beginnings
 * @returns the size
 */
export function readChunks(
	file: string,
	overlap: number,
	see: (chunk: Buffer, at: number, until: number) => void
): number {
	const buffer = Buffer.alloc(CHUNK_BYTES + overlap);
	const handle = openSync(file, 'r');
	let [held, at] = [0, 0];
	try {
		for (;;) {
			const read = readSync(handle, buffer, held, buffer.length - held, null);
			held += read;
			if (read > 0 && held < buffer.length) continue;
			const until = read === 0 ? held : held - overlap;
			see(buffer.subarray(0, held), at, until);
			at += until;
			if (read === 0) return at;
			buffer.copyWithin(0, until, held);
			held -= until;
		}
	} finally {
		closeSync(handle);
	}
}

function prepare(forms: readonly Form[]): Needles {
	const needles: Needles = { starts: new Uint8Array(1 << 24), byStart: new Map(), longest: 1 };
	for (const form of forms) {
		const start = form.bytes.readUIntBE(0, 3);
		needles.starts[start] = 1;
		needles.byStart.set(start, [...(needles.byStart.get(start) ?? []), form]);
		needles.longest = Math.max(needles.longest, form.bytes.length);
	}
	return needles;
}

/** @param until positions from there on belong to the next piece */
function* searchChunk(chunk: Buffer, until: number, { starts, byStart }: Needles) {
	let start = ((chunk[0] ?? 0) << 8) | (chunk[1] ?? 0);
	const last = Math.min(until, chunk.length - 2);
	for (let offset = 0; offset < last; offset++) {
		start = ((start << 8) & 0xffffff) | (chunk[offset + 2] ?? 0);
		if (starts[start] === 0) continue;
		for (const { canary, name, bytes } of byStart.get(start) ?? []) {
			if (chunk.subarray(offset, offset + bytes.length).equals(bytes)) {
				yield { offset, canary, form: name };
			}
		}
	}
}
