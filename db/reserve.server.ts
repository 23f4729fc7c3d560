import type { Database } from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { emptyJournal } from './journal.server.ts';

/**
 * Space kept on the disk so that a room can be burned when nothing else fits there any more. Burning
 * writes the data file's pages anew, so the reserve is as large as that file may become; where it
 * cannot be, the file may not grow (`max_page_count`): then writes are refused, and burning is not.
 */
const FILE = 'reserve';
/** Random, because a disk that compresses would keep nothing for zeros. */
const BLOCK = randomBytes(64 * 1024);
const USUAL_GROWTH_BYTES = 4 * 1024 * 1024;
/** On a disk so small that the usual does not fit. */
const LEAST_GROWTH_BYTES = 256 * 1024;
const MOST_GROWTH_BYTES = 16 * 1024 * 1024;
/** Left for the journal, so that a full data file can still be written to in its free pages. */
const JOURNAL_BYTES = 256 * 1024;
/** In the journal a page has a header of 24 bytes. */
const PER_BYTE = 1 + 24 / 4096;
const BESIDE_BYTES = 64 * 1024;

/**
 * Makes the reserve follow the data file, well ahead of it, and lets the data file grow as far as the
 * reserve goes, and no further.
 *
 * @param isShort what it covers was not enough
 * @returns how many pages the data file may have
 */
export function keepReserve(database: Database, isShort = false): number {
	const [pageSize, pages] = [number(database, 'page_size'), number(database, 'page_count')];
	const path = pathOf(database);
	const data = pages * pageSize;
	const ahead = Math.min(Math.max(data / 2, USUAL_GROWTH_BYTES), MOST_GROWTH_BYTES);
	for (const growth of [ahead, LEAST_GROWTH_BYTES]) {
		const covered = coveredBy(sizeOf(path));
		if (!isShort && covered >= data + growth / 2) break;
		const wanted = growth + (isShort ? Math.max(covered, data) : data);
		if (fill(path, sizeFor(wanted), growth + JOURNAL_BYTES)) break;
	}
	const most = Math.max(pages, Math.floor(coveredBy(sizeOf(path)) / pageSize));
	database.pragma(`max_page_count = ${most}`);
	return most;
}

/** Gives the reserve back to the disk, for what must be written now, and empties the journal there. */
export function spendReserve(database: Database): void {
	fs.rmSync(pathOf(database), { force: true });
	emptyJournal(database);
}

/**
 * After a write that found no space: looks for some, by growing the reserve or emptying the journal.
 *
 * @returns whether the data file may now grow further than before
 */
export function makeRoom(database: Database): boolean {
	const before = number(database, 'max_page_count');
	if (keepReserve(database, true) > before) return true;
	const path = pathOf(database);
	const size = sizeOf(path);
	try {
		spendReserve(database);
	} finally {
		fill(path, size, 0);
	}
	return keepReserve(database, true) > before;
}

const pathOf = (database: Database): string => join(dirname(database.name), FILE);
const sizeOf = (path: string): number => fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0;
const sizeFor = (data: number): number => Math.ceil(data * PER_BYTE) + BESIDE_BYTES;
const coveredBy = (size: number): number => (size - BESIDE_BYTES) / PER_BYTE;
const number = (database: Database, name: string): number =>
	database.pragma(name, { simple: true }) as number;

/**
 * Makes a file that long, unless less than `beside` bytes would be free then: it stays as it was.
 *
 * @returns whether it is that long
 */
function fill(path: string, size: number, beside: number): boolean {
	const before = sizeOf(path);
	const { bavail, bsize } = fs.statfsSync(dirname(path));
	if (size <= before) return true;
	if (size - before + beside > bavail * bsize) return false;
	let length = before;
	try {
		const file = fs.openSync(path, 'a', 0o600);
		try {
			while (length < size)
				length += fs.writeSync(file, BLOCK, 0, Math.min(BLOCK.length, size - length));
		} catch {
			fs.ftruncateSync(file, before);
			length = before;
		} finally {
			fs.closeSync(file);
		}
	} catch {
		// A folder that cannot be written says so when the data is written.
	}
	return length >= size;
}
