import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFile, type Database } from './open.server.ts';
import { keepReserve, makeRoom, spendReserve } from './reserve.server.ts';

let folder = '';
let database: Database;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'terrasse-reserve-'));
	database = openFile(folder);
});
afterEach(() => {
	database.close();
	rmSync(folder, { recursive: true });
});

const sizeOf = (name: string) => statSync(join(folder, name)).size;
const dataSize = () => {
	const [pages, size] = ['page_count', 'page_size'].map((name) =>
		Number(database.pragma(name, { simple: true }))
	);
	return (pages ?? 0) * (size ?? 0);
};
const put = (kilobytes: number) =>
	database
		.prepare('insert into instance_setting values (?, ?)')
		.run(randomBytes(8).toString('hex'), 'x'.repeat(kilobytes * 1024));

test('the data file stops growing where the reserve ends, and grows on with it', () => {
	const most = keepReserve(database);
	expect(sizeOf('reserve')).toBeGreaterThan(most * 4096);
	expect(() => put(8_000)).toThrow(/full/);
	for (const reached of [8_000_000, 16_000_000]) {
		while (dataSize() < reached) {
			try {
				put(64);
			} catch {
				expect(makeRoom(database)).toBe(true);
			}
			expect(sizeOf('reserve')).toBeGreaterThan(dataSize());
		}
	}
});

test('a write larger than the usual growth gets its space', () => {
	keepReserve(database);
	expect(() => put(8_000)).toThrow(/full/);
	makeRoom(database);
	put(8_000);
	expect(sizeOf('reserve')).toBeGreaterThan(dataSize());
});

test('a reserve that was spent is made again', () => {
	keepReserve(database);
	const before = sizeOf('reserve');
	spendReserve(database);
	expect(statSync(join(folder, 'reserve'), { throwIfNoEntry: false })).toBeUndefined();
	keepReserve(database);
	expect(sizeOf('reserve')).toBe(before);
});
