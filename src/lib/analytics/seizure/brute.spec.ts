import Sqlite from 'better-sqlite3';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bruteForce } from './brute.ts';
import { filesUnder } from './search.ts';
import { valuesIn } from './values.server.ts';

/** A key on the disk makes every hash with it an address: the seizure test sees that. */
const AGENT = 'an agent';
const MOST_MS = 180_000;

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'terrasse-brute-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, bytes: string | Buffer) => writeFileSync(join(folder, name), bytes);
const attack = () => {
	const files = filesUnder(folder);
	return bruteForce(files, '198.51', AGENT, valuesIn(files), Date.now() + MOST_MS);
};

test(
	'a hashed address beside its key is found, whatever address it was',
	{ timeout: MOST_MS },
	() => {
		const key = randomBytes(32);
		write('key', key);
		write('salted', createHmac('sha256', key).update(`198.51.7.9 ${AGENT}`).digest('hex'));
		write('other', createHash('sha256').update(key).update('198.51.200.1').digest());
		const { finds, keysTried } = attack();
		const found = finds.map(({ file }) => file.slice(folder.length + 1));
		expect(keysTried).toBeGreaterThan(0);
		expect(found).toContain('salted');
		expect(found).toContain('other');
	}
);

test(
	'a hash without a key is found, and one whose key is gone is not',
	{ timeout: MOST_MS },
	() => {
		write('bare', createHash('md5').update('198.51.33.44').digest('base64url'));
		write('gone', createHmac('sha256', randomBytes(32)).update('198.51.7.9').digest());
		const found = new Set(attack().finds.map(({ file }) => file.slice(folder.length + 1)));
		expect([...found]).toEqual(['bare']);
	}
);

test('a key is seen in a row of a database, in hexadecimal, in base64 and in a journal', () => {
	const [blob, hex, base64, word] = [16, 24, 32, 64].map((size) => randomBytes(size)) as [
		Buffer,
		Buffer,
		Buffer,
		Buffer
	];
	const database = new Sqlite(join(folder, 'a.sqlite'));
	database.pragma('journal_mode = WAL');
	database.exec('create table kept (value any) strict');
	const keep = database.prepare('insert into kept values (?)');
	for (const value of [blob, hex.toString('hex'), base64.toString('base64')]) keep.run(value);
	write('settings', `salt: ${word.toString('base64url')}\n`);
	const values = valuesIn(filesUnder(folder)).map((value) => value.toString('hex'));
	database.close();
	for (const value of [blob, hex, base64, word]) expect(values).toContain(value.toString('hex'));
});

test('the likeliest keys are tried first: bytes as long as a key, then other bytes, then words', () => {
	write('a-word', 'not=a=key=but=a=word=of=text');
	write('odd', randomBytes(33));
	write('key', randomBytes(32));
	const lengths = valuesIn(filesUnder(folder)).map(({ length }) => length);
	expect(lengths).toEqual([32, 33, 28]);
});
