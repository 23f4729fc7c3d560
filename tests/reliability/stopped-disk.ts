import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Moment } from './trace.ts';

/**
 * A disk whose power goes at any moment: what was waited for is there; of what was only written,
 * nothing, all, or any sectors, since a disk writes them in the order it likes.
 */
export type Luck = 'nothing more' | 'everything' | 'some sectors';

export type Disk = {
	take: (moment: Moment) => void;
	/** Makes a folder hold what the disk would, if the power went now. */
	stopNow: (folder: string, luck: Luck) => void;
};

type Change = Extract<Moment, { kind: 'write' | 'truncate' }>;
type File = { kept: Buffer; pending: Change[] };

const SECTOR = 512;

/**
 * @param folder its files are on the disk already
 * @param isDeaf a disk that says it wrote and did not, to show that such a one is caught
 */
export function diskOf(folder: string, isDeaf = false): Disk {
	const files = new Map<string, File>();
	for (const name of readdirSync(folder)) {
		files.set(name, { kept: readFileSync(join(folder, name)), pending: [] });
	}
	const fileOf = (path: string): File => {
		const known = files.get(basename(path)) ?? { kept: Buffer.alloc(0), pending: [] };
		files.set(basename(path), known);
		return known;
	};

	return {
		take(moment) {
			if (moment.kind === 'told' || !moment.file.startsWith(`${folder}/`)) return;
			const file = fileOf(moment.file);
			if (moment.kind !== 'synced') file.pending.push(moment);
			else if (!isDeaf) file.kept = after(file.kept, file.pending.splice(0));
		},
		stopNow(image, luck) {
			rmSync(image, { recursive: true, force: true });
			mkdirSync(image);
			for (const [name, { kept, pending }] of files) {
				const lucky = luck === 'nothing more' ? [] : pending;
				const changes = luck === 'some sectors' ? lucky.flatMap(someOf) : lucky;
				writeFileSync(join(image, name), after(kept, changes));
			}
		}
	};
}

/** What a file holds after some changes; `before` stays as it is. */
function after(before: Buffer, changes: readonly Change[]): Buffer {
	if (changes.length === 0) return before;
	const ends = changes.map((change) =>
		change.kind === 'truncate' ? change.size : change.at + change.bytes.length
	);
	const bytes = Buffer.alloc(Math.max(before.length, ...ends));
	let size = before.copy(bytes);
	for (const change of changes) {
		if (change.kind === 'truncate') {
			bytes.fill(0, change.size);
			({ size } = change);
		} else {
			size = Math.max(size, change.at + change.bytes.copy(bytes, change.at));
		}
	}
	return bytes.subarray(0, size);
}

function someOf(change: Change): Change[] {
	if (change.kind === 'truncate') return Math.random() < 0.5 ? [change] : [];
	const count = Math.ceil(change.bytes.length / SECTOR);
	const sectors = Array.from({ length: count }, (_, index): Change => {
		const start = index * SECTOR;
		const bytes = change.bytes.subarray(start, start + SECTOR);
		return { ...change, at: change.at + start, bytes };
	});
	return sectors.filter(() => Math.random() < 0.5);
}
