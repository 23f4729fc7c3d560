import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesUnder, searchFiles } from './search.ts';

/** The search reads every byte of every file, of any size. */
const MEGABYTE = 1 << 20;
const forms = ['needle', 'dle!', 'abcd'].map((text) => ({
	canary: text,
	name: 'plain',
	bytes: Buffer.from(text)
}));

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'terrasse-search-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const search = (bytes: Buffer) => {
	writeFileSync(join(folder, 'file'), bytes);
	return searchFiles([join(folder, 'file')], forms).finds.map(
		({ canary, offset }) => `${canary} ${offset}`
	);
};

test('a needle is found once at every place around the end of a piece', () => {
	for (const place of [0, MEGABYTE - 6, MEGABYTE - 3, MEGABYTE - 1, MEGABYTE, 3 * MEGABYTE - 6]) {
		const bytes = Buffer.alloc(3 * MEGABYTE);
		bytes.write('needle', place);
		expect(search(bytes)).toEqual([`needle ${place}`]);
	}
});

test('needles that overlap are all found, and half a needle is none', () => {
	expect(search(Buffer.from('needle!abcabcd'))).toEqual(['needle 0', 'dle! 3', 'abcd 10']);
	expect(search(Buffer.from('need'))).toEqual([]);
	expect(search(Buffer.from('ne'))).toEqual([]);
	expect(search(Buffer.alloc(0))).toEqual([]);
});

test('folders are searched to the bottom, and every byte is counted', () => {
	mkdirSync(join(folder, 'a', 'b'), { recursive: true });
	writeFileSync(join(folder, 'a', 'b', 'deep'), 'a needle');
	writeFileSync(join(folder, 'top'), 'nothing');
	const { files, bytes, finds } = searchFiles(filesUnder(folder), forms);
	expect({ files, bytes }).toEqual({ files: 2, bytes: 15 });
	expect(finds.map(({ file }) => file)).toEqual([join(folder, 'a', 'b', 'deep')]);
});
