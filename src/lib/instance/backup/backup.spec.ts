import Sqlite from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterAll, afterEach, beforeEach, describe as about, expect, test, vi } from 'vitest';
import { getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as rooms from '#db/schema/rooms.ts';
import { openFile } from '#db/open.server.ts';
import { makeIdentity } from '#lib/crypto/age.fixture.ts';
import { makeInstance, settingsIn } from './backup.fixture.server.ts';
import { describe } from './copy.server.ts';
import { lastBackup } from './last.server.ts';
import { makeBackup, type BackupSettings } from './make-backup.server.ts';
import { MANIFEST } from './manifest.ts';
import { restoreBackup, verifyBackup } from './restore.server.ts';
import { rotate } from './rotate.server.ts';
import { tablesLeftOut } from './tables.server.ts';
import { readTrouble, type TroubleCode } from './trouble.ts';

/** A busy disk is slow to say that it has written. */
vi.setConfig({ testTimeout: 30_000 });

const VERSION = '0.1.0';
let folder = '';
let instance: BackupSettings;

const template = fs.mkdtempSync(join(tmpdir(), 'terrasse-backup-'));
makeInstance(template);
afterAll(() => fs.rmSync(template, { recursive: true }));

beforeEach(() => {
	folder = fs.mkdtempSync(join(tmpdir(), 'terrasse-backup-'));
	fs.cpSync(template, folder, { recursive: true });
	instance = settingsIn(folder);
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const backup = (changes: Partial<BackupSettings> = {}, to: string | null = null) =>
	makeBackup({ ...instance, ...changes }, 'usual', VERSION, to);

async function troubleOf(act: Promise<unknown>): Promise<TroubleCode | 'none'> {
	return act.then(
		() => 'none',
		(failure: unknown) => {
			const trouble = readTrouble(failure);
			if (!trouble) throw failure;
			return trouble.code;
		}
	);
}

test('a backup comes back whole: rows, pictures, workshops, settings', async () => {
	const { path, manifest, bytes } = await backup();
	expect(fs.statSync(path)).toMatchObject({ size: bytes });
	expect(fs.statSync(path).mode & 0o777).toBe(0o600);
	expect(await verifyBackup(path, null)).toEqual(manifest);
	const into = join(folder, 'elsewhere');
	expect(
		await restoreBackup(path, into, null, false, new Date(), instance.backupDir)
	).toMatchObject({ aside: null });
	const read = (name: string) => fs.readFileSync(join(into, name), 'utf8');
	expect(read('archive/images/one-640.webp')).toHaveLength(300_000);
	expect(read('workshops/first/fr.md')).toContain('Première soirée');
	expect(read(`workshops/${'long/'.repeat(40)}été.md`)).toBe('a long name\n');
	expect(fs.readdirSync(into).sort()).toEqual(['archive', 'terrasse.sqlite', 'workshops']);
	expect(fs.statSync(join(into, 'terrasse.sqlite')).mode & 0o777).toBe(0o600);
	const database = openFile(into);
	const title = database.prepare('select title from broadcast').pluck();
	expect(title.all()).toEqual(['La soirée']);
	database.close();
});

about('what must not outlive its place', () => {
	test('no table of rooms, no session, no link that opens an account has a row', async () => {
		const { manifest } = await backup();
		const left = Object.values(rooms)
			.filter((one) => is(one, SQLiteTable))
			.map((table) => getTableName(table));
		for (const table of [...left, 'session', 'setup_link', 'invitation']) {
			expect([table, manifest.tables[table]]).toEqual([table, 0]);
		}
		const opened = openFile(instance.dataDir);
		expect(tablesLeftOut(opened)).toEqual(expect.arrayContaining(left));
		// A table that names rooms in another way has to be thought about: is it of a room?
		const naming = opened
			.prepare(
				`select list.name || '.' || info.name from pragma_table_list as list
				join pragma_table_info(list.name) as info
				where list.schema = 'main' and list.type = 'table'
				and info.name like '%room%' and info.name <> 'room'`
			)
			.pluck()
			.all();
		opened.close();
		expect(naming).toEqual(['broadcast.room_code']);
		const before = describe(join(instance.dataDir, 'terrasse.sqlite')).tables;
		const emptied = Object.keys(before).filter(
			(table) => before[table] !== 0 && manifest.tables[table] === 0
		);
		const filled = left.filter((table) => before[table] !== 0);
		expect(emptied.sort()).toEqual([...filled, 'session', 'setup_link', 'invitation'].sort());
		expect(manifest.tables).toMatchObject({ broadcast: 1, facilitator: 2, passage: 1 });
	});

	test('not a byte of a room is in the archive, nor of one that was burned', async () => {
		const canary = Buffer.from('CANARY-OF-AN-ENVELOPE-');
		const database = openFile(instance.dataDir);
		const add = database.prepare('insert into envelope values (?, ?, ?, ?)');
		const envelope = Buffer.alloc(2480, canary);
		database.transaction(() => {
			for (let n = 100; n < 600; n++) {
				add.run(n % 2 ? 'TERRASSE' : 'ANQTHER0', n, Buffer.alloc(16, String(n)), envelope);
			}
		})();
		// Left in free pages of the file itself: nothing overwrote them.
		database.pragma('secure_delete = off');
		database.prepare('delete from envelope where room = ?').run('ANQTHER0');
		database.close();
		const raw = fs.readFileSync(join(instance.dataDir, 'terrasse.sqlite'));
		expect(raw.includes(canary)).toBe(true);
		const { path } = await backup();
		const tar = gunzipSync(fs.readFileSync(path));
		expect(tar.includes('La soirée')).toBe(true);
		expect(tar.includes(canary.subarray(0, 12))).toBe(false);
		for (const byte of [0xd6, 0xd9, 0xdb, 0xdc, 0xde]) {
			expect(tar.includes(Buffer.alloc(48, byte))).toBe(false);
		}
		expect(fs.readdirSync(instance.backupDir)).toHaveLength(1);
	});

	test('the reserve, uploads, earlier backups and what a link leads to are not taken', async () => {
		fs.symlinkSync('/etc/hostname', join(instance.dataDir, 'archive', 'link'));
		fs.symlinkSync('/etc', join(instance.workshopsDir, 'etc'));
		await backup();
		const { manifest } = await backup();
		const names = manifest.files.map(({ name }) => name);
		expect(names.filter((name) => !name.startsWith('workshops/'))).toEqual([
			'data/terrasse.sqlite',
			'data/archive/empty.vtt',
			'data/archive/images/one-640.webp'
		]);
		expect(names.filter((name) => name.includes('etc'))).toEqual([]);
	});
});

test('while another process writes without a pause, the backup is of one moment and fails nobody', async () => {
	// Several steps long, so that the writer comes in between.
	const database = openFile(instance.dataDir);
	const add = database.prepare('insert into search_passage values (?, 0, hex(zeroblob(4000)))');
	database.transaction(() => Array.from({ length: 2_500 }, (_, index) => add.run(index)))();
	database.close();
	const writer = spawn(
		process.execPath,
		[
			join(import.meta.dirname, 'writer.fixture.server.ts'),
			join(instance.dataDir, 'terrasse.sqlite')
		],
		{ stdio: ['pipe', 'pipe', 'inherit'] }
	);
	await once(writer.stdout, 'data');
	const { path, manifest } = await backup();
	writer.stdin.end();
	let report = '';
	for await (const text of writer.stdout) report += String(text);
	const { written, failed } = JSON.parse(report.trim().split('\n').at(-1) ?? '') as {
		written: number;
		failed: number;
	};
	expect(failed).toBe(0);
	// Each of the writer's transactions adds as many settings as passages.
	const { instance_setting: settings = 0, passage = 0 } = manifest.tables;
	expect(settings - 2).toBe(passage - 1);
	expect(settings - 2).toBeGreaterThan(0);
	expect(written).toBeGreaterThan(settings - 2);
	expect(manifest.tables.envelope).toBe(0);
	expect(await verifyBackup(path, null)).toEqual(manifest);
});

about('an archive that is not what it was', () => {
	test('cut short anywhere, it is refused', async () => {
		const bytes = fs.readFileSync((await backup()).path);
		const cut = join(folder, 'cut.tar.gz');
		for (const share of [0, 0.001, 0.05, 0.5, 0.9, 0.999]) {
			fs.writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length * share)));
			const code = await troubleOf(verifyBackup(cut, null));
			expect([share, code]).toEqual([share, share === 0 ? 'foreign' : 'truncated']);
		}
		fs.writeFileSync(cut, bytes.subarray(0, -1));
		expect(await troubleOf(verifyBackup(cut, null))).toBe('truncated');
	});

	test('with one bit changed anywhere in what was packed, it is refused', async () => {
		const bytes = fs.readFileSync((await backup()).path);
		const changed = join(folder, 'changed.tar.gz');
		for (let n = 1; n < 30; n++) {
			const at = 10 + Math.floor(((bytes.length - 20) * n) / 30);
			const copy = Buffer.from(bytes);
			copy[at] = (copy[at] ?? 0) ^ 0x10;
			fs.writeFileSync(changed, copy);
			const code = await troubleOf(verifyBackup(changed, null));
			expect(['altered', 'truncated', 'unsafe', 'foreign']).toContain(code);
		}
	});

	test('packed again with another content, it is refused', async () => {
		const path = join(folder, 'repacked.tar.gz');
		const tar = gunzipSync(fs.readFileSync((await backup()).path));
		tar.write('A LONG NAME', tar.indexOf('a long name'));
		fs.writeFileSync(path, gzipSync(tar));
		expect(await troubleOf(verifyBackup(path, null))).toBe('altered');
	});

	test('a file that another program made is said to be foreign', async () => {
		const path = join(folder, 'foreign');
		const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500)]);
		const tar = await archiveOf([{ name: 'photo.jpg' }]);
		for (const bytes of [zip, gunzipSync(tar), tar, gzipSync('hello'), Buffer.alloc(0)]) {
			fs.writeFileSync(path, bytes);
			expect(await troubleOf(verifyBackup(path, null))).toBe('foreign');
		}
		expect(await troubleOf(verifyBackup(join(folder, 'nowhere'), null))).toBe('unreadable');
		expect(await troubleOf(verifyBackup(folder, null))).toBe('unreadable');
	});

	test('a newer format and a newer database are named, with the version that wrote them', async () => {
		const path = join(folder, 'newer.tar.gz');
		const newer = { kind: 'terrasse-backup', format: 2, version: '9.1.0', zones: [] };
		fs.writeFileSync(path, await archiveOf([], newer));
		expect(await troubleOf(verifyBackup(path, null))).toBe('newer-format');
		const database = new Sqlite(join(instance.dataDir, 'terrasse.sqlite'));
		database.prepare('insert into migration values (?, ?)').run('9001_later.sql', '9.1.0');
		database.close();
		const made = await backup();
		expect(await troubleOf(verifyBackup(made.path, null))).toBe('newer-schema');
	});

	test('no entry leaves the folder, whatever its name or kind', async () => {
		const path = join(folder, 'hostile.tar.gz');
		const into = join(folder, 'into');
		const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
		const names = [
			'/etc/owned',
			'data/../../owned',
			'data/a/../../../owned',
			'elsewhere/a',
			'data'
		];
		for (const name of [...names, 'data/./a', 'data//a', 'data\\..\\owned']) {
			fs.writeFileSync(path, await archiveOf([{ name }], listing([{ name, bytes: 0, sha256 }])));
			const code = await troubleOf(
				restoreBackup(path, into, null, false, new Date(), instance.backupDir)
			);
			expect([name, code]).toEqual([name, 'altered']);
		}
		const name = 'data/a';
		for (const type of ['symlink', 'link', 'directory'] as const) {
			const listed = listing([{ name, bytes: 0, sha256 }]);
			fs.writeFileSync(path, await archiveOf([{ name, type, linkname: '/etc/passwd' }], listed));
			expect(
				await troubleOf(restoreBackup(path, into, null, false, new Date(), instance.backupDir))
			).toBe('unsafe');
		}
		const twice = listing([{ name, bytes: 0, sha256 }]);
		for (const entries of [[{ name }, { name }], [{ name: 'data/b' }]]) {
			fs.writeFileSync(path, await archiveOf(entries, twice));
			expect(await troubleOf(verifyBackup(path, null))).toBe('unsafe');
		}
		expect(fs.readdirSync(folder).sort()).toEqual(['data', 'hostile.tar.gz', 'workshops']);
	});
});

about('encrypted to somebody', () => {
	test('it opens for them alone, and hides even the names of files', async () => {
		const { identity, recipient } = await makeIdentity();
		const { identity: other } = await makeIdentity();
		const { path, encrypted, manifest } = await backup({ backupRecipient: recipient });
		expect([encrypted, path.endsWith('.tar.gz.age')]).toEqual([true, true]);
		expect(await verifyBackup(path, [other, identity])).toEqual(manifest);
		expect(await troubleOf(verifyBackup(path, [other]))).toBe('wrong-identity');
		expect(await troubleOf(verifyBackup(path, null))).toBe('needs-identity');
		const bytes = fs.readFileSync(path);
		fs.writeFileSync(path, bytes.subarray(0, -100));
		expect(await troubleOf(verifyBackup(path, [identity]))).toBe('altered');
		bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
		fs.writeFileSync(path, bytes);
		expect(await troubleOf(verifyBackup(path, [identity]))).toBe('altered');
	});

	test('a recipient that is none makes no file', async () => {
		expect(await troubleOf(backup({ backupRecipient: 'age1nobody' }))).toBe('recipient');
		expect(fs.existsSync(instance.backupDir)).toBe(false);
	});
});

about('putting it back', () => {
	test('a folder with something in it is left alone, or moved aside and kept', async () => {
		const { path } = await backup({}, join(folder, 'kept.tar.gz'));
		const restore = (mayReplace: boolean) =>
			restoreBackup(
				path,
				instance.dataDir,
				null,
				mayReplace,
				new Date('2026-11-22T10:00:00Z'),
				instance.backupDir
			);
		expect(await troubleOf(restore(false))).toBe('not-empty');
		expect(fs.existsSync(join(instance.dataDir, 'reserve'))).toBe(true);
		const { aside } = await restore(true);
		expect(aside).toBe(`${instance.dataDir}.before-restore-20261122T100000Z`);
		expect(fs.readFileSync(join(aside ?? '', 'reserve'), 'utf8')).toBe('not to be taken');
		expect(fs.existsSync(join(instance.dataDir, 'reserve'))).toBe(false);
	});

	test('never under a process that has the database open; once it ended, yes', async () => {
		const { path } = await backup({}, join(folder, 'kept.tar.gz'));
		const running = openFile(instance.dataDir);
		const restore = () =>
			restoreBackup(path, instance.dataDir, null, true, new Date(), instance.backupDir);
		expect(await troubleOf(restore())).toBe('in-use');
		expect(running.prepare('select count(*) from envelope').pluck().get()).toBe(2);
		running.close();
		expect(await troubleOf(restore())).toBe('none');
		expect(fs.readdirSync(folder).filter((name) => name.startsWith('.terrasse'))).toEqual([]);
	});

	test('a database that is broken beyond reading is replaced', async () => {
		const { path } = await backup({}, join(folder, 'kept.tar.gz'));
		fs.writeFileSync(join(instance.dataDir, 'terrasse.sqlite'), Buffer.alloc(9000, 'broken'));
		expect(
			await troubleOf(
				restoreBackup(path, instance.dataDir, null, true, new Date(), instance.backupDir)
			)
		).toBe('none');
	});
});

test('the last one is noted; a folder without data has none, and none is made of it', async () => {
	expect(lastBackup(instance.dataDir)).toBeNull();
	const { manifest, ...made } = await backup();
	expect(lastBackup(instance.dataDir)).toEqual(made);
	expect(made).toMatchObject({ at: manifest.at, encrypted: false, kept: 1 });
	const nowhere = join(folder, 'nowhere');
	const elsewhere = { dataDir: nowhere, backupDir: join(nowhere, 'backups') };
	expect(await troubleOf(backup(elsewhere))).toBe('no-data');
	expect(fs.existsSync(nowhere)).toBe(false);
});

test('made or put back by root, it belongs to the service', async () => {
	// Anyone but root can only give files to themselves.
	const [uid, gid] =
		process.getuid?.() === 0 ? [1234, 1235] : [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
	fs.chownSync(instance.dataDir, uid, gid);
	const { path } = await backup();
	const into = join(folder, 'fresh');
	fs.mkdirSync(into);
	fs.chownSync(into, uid, gid);
	await restoreBackup(path, into, null, false, new Date(), instance.backupDir);
	const made = [path, instance.backupDir, join(instance.dataDir, 'backup.json')];
	for (const one of [
		...made,
		into,
		join(into, 'terrasse.sqlite'),
		join(into, 'archive', 'images')
	]) {
		expect(fs.statSync(one)).toMatchObject({ uid, gid });
	}
});

test('rotation deletes the oldest of ours, and nothing else', () => {
	fs.mkdirSync(instance.backupDir);
	const put = (name: string) => fs.writeFileSync(join(instance.backupDir, name), '');
	const named = (day: number) => `terrasse-202611${String(day).padStart(2, '0')}T030000Z.tar.gz`;
	const others = ['notes.txt', 'terrasse.tar.gz', 'terrasse-20200101T000000Z.tar.gz.part'];
	const before = 'before-update-0.1.0-20200101T000000Z.tar.gz';
	[...others, before, named(1), named(2), `${named(3)}.age`, named(4)].forEach(put);
	// A clock that went back: the newest by its name is not the one that was just made.
	expect(rotate(join(instance.backupDir, named(1)), 'usual', 2)).toBe(2);
	const left = fs.readdirSync(instance.backupDir).sort();
	expect(left).toEqual([...others, before, named(1), named(4)].sort());
});

type Header = { name: string; type?: 'symlink' | 'link' | 'directory'; linkname?: string };

function archiveOf(entries: Header[], manifest?: unknown): Promise<Buffer> {
	const archive = pack();
	if (manifest) archive.entry({ name: MANIFEST }, JSON.stringify(manifest));
	for (const entry of entries) archive.entry(entry, '');
	archive.finalize();
	return Array.fromAsync(archive as AsyncIterable<Buffer>).then((all) =>
		gzipSync(Buffer.concat(all))
	);
}

const listing = (files: { name: string; bytes: number; sha256: string }[]) => ({
	kind: 'terrasse-backup',
	format: 1,
	version: VERSION,
	schema: '0010_analytics.sql',
	at: '2026-11-22T10:00:00.000Z',
	tables: {},
	files
});
