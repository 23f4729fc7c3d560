import Sqlite from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readChunks } from './search.ts';

/**
 * What on a disk could be the key of a hash: every value of 16 to 64 bytes. In a database, each
 * column of each row; elsewhere, each word; and what a text says in hexadecimal or base64.
 */
const [LEAST, MOST] = [16, 64];
/** Base64 of 64 bytes, padded. */
const WORD = /[A-Za-z0-9+/_=-]{16,128}/g;
const MAGIC = 'SQLite format 3\0';

/**
 * The values, each once, the likeliest keys first: there may not be time for all. Those alike come in
 * an order that chance has no part in, that of their SHA-256.
 */
export function valuesIn(files: readonly string[]): Buffer[] {
	const values = new Map<string, Buffer>();
	const take = (value: Buffer) => {
		if (value.length < LEAST || value.length > MOST) return;
		values.set(createHash('sha256').update(value).digest('hex'), value);
	};
	for (const file of files) readValues(file, take);
	return [...values]
		.toSorted(([a, one], [b, other]) => unlikely(one) - unlikely(other) || (a < b ? -1 : 1))
		.map(([, value]) => value);
}

/** What libraries take for a key, in bytes. */
const KEY_BYTES: ReadonlySet<number> = new Set([16, 20, 24, 32, 48, 64]);
const TEXT = /^[\x20-\x7e]*$/;

/** 0 for bytes as long as a key, 1 for other bytes, 2 for a text as long as one, 3 for a text. */
const unlikely = (value: Buffer): number =>
	2 * Number(TEXT.test(value.toString('latin1'))) + Number(!KEY_BYTES.has(value.length));

type Take = (value: Buffer) => void;

function readValues(file: string, take: Take): void {
	let isDatabase = false;
	const size = readChunks(file, MOST * 2, (chunk, at) => {
		if (at === 0) isDatabase = chunk.subarray(0, MAGIC.length).toString('latin1') === MAGIC;
		if (!isDatabase)
			for (const [word] of chunk.toString('latin1').matchAll(WORD)) takeText(word, take);
	});
	if (size <= MOST) readChunks(file, 0, (chunk) => take(Buffer.from(chunk)));
	if (isDatabase) readRows(file, take);
}

function takeText(text: string, take: Take): void {
	take(Buffer.from(text));
	if (/^(?:[0-9a-f]{2})+$/i.test(text)) take(Buffer.from(text, 'hex'));
	if (/^[\w+/-]+=*$/.test(text)) take(Buffer.from(text, 'base64'));
}

/** Reads a copy, with its journal: opening the file itself would change what is searched. */
function readRows(file: string, take: Take): void {
	const folder = mkdtempSync(join(tmpdir(), 'terrasse-values-'));
	const copy = join(folder, 'copy');
	try {
		copyFileSync(file, copy);
		if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
		const database = new Sqlite(copy);
		const tables = database.prepare(`select name from sqlite_schema where type = 'table'`).pluck();
		for (const table of tables.all() as string[]) readTable(database, table, take);
		database.close();
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function readTable(database: Sqlite.Database, table: string, take: Take): void {
	const quoted = `"${table.replaceAll('"', '""')}"`;
	for (const row of database.prepare(`select * from ${quoted}`).raw().iterate()) {
		for (const value of row as unknown[]) {
			if (Buffer.isBuffer(value)) take(value);
			else if (typeof value === 'string') takeText(value, take);
		}
	}
}
