import Sqlite from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import {
	afterAll,
	afterEach,
	beforeEach,
	describe as about,
	expect,
	onTestFinished,
	test,
	vi
} from 'vitest';
import { openFile } from '#db/open.server.ts';
import { makeInstance, settingsIn } from './backup.fixture.server.ts';
import { copyDatabase } from './copy.server.ts';
import { planLandings } from './landing.ts';
import { makeBackup, type BackupSettings } from './make-backup.server.ts';
import { MANIFEST } from './manifest.ts';
import { restoreBackup, verifyBackup } from './restore.server.ts';
import { inStage, sweepStages } from './stage.server.ts';
import { readTrouble, type TroubleCode } from './trouble.ts';

/** Where what a backup is made of goes, on the way there and on the way back. */
vi.setConfig({ testTimeout: 30_000 });

let folder = '';
let instance: BackupSettings;

const template = fs.mkdtempSync(join(tmpdir(), 'terrasse-places-'));
makeInstance(template);
afterAll(() => fs.rmSync(template, { recursive: true }));

beforeEach(() => {
	folder = fs.mkdtempSync(join(tmpdir(), 'terrasse-places-'));
	fs.cpSync(template, folder, { recursive: true });
	instance = settingsIn(folder);
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const backup = (to: string | null = null) => makeBackup(instance, 'usual', '0.1.0', to);
const restore = (path: string, into: string, mayReplace = false) =>
	restoreBackup(path, into, null, mayReplace, new Date(), instance.backupDir);

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

about('workshops in two places', () => {
	test('those in use alone are taken, and the backup can be put back', async () => {
		const unused = join(instance.dataDir, 'workshops', 'first');
		fs.mkdirSync(unused, { recursive: true });
		fs.writeFileSync(join(unused, 'fr.md'), '# Not in use\n');
		const { path, manifest } = await backup();
		expect(manifest.files.map(({ name }) => name)).not.toContain('data/workshops/first/fr.md');
		const into = join(folder, 'new');
		await restore(path, into);
		expect(fs.readFileSync(join(into, 'workshops/first/fr.md'), 'utf8')).toContain('Première');
	});

	test('in the data folder and in use, they are taken once', async () => {
		instance.workshopsDir = join(instance.dataDir, 'workshops');
		fs.mkdirSync(instance.workshopsDir);
		fs.writeFileSync(join(instance.workshopsDir, 'README.md'), 'here\n');
		const { path, manifest } = await backup();
		const names = manifest.files.map(({ name }) => name).filter((name) => /README/.test(name));
		expect(names).toEqual(['workshops/README.md']);
		await restore(path, join(folder, 'new'));
		expect(fs.existsSync(join(folder, 'new/workshops/README.md'))).toBe(true);
	});

	test('an archive that has both still comes back, one beside the other', () => {
		const plan = planLandings(['data/workshops/a.md', 'workshops/a.md']);
		expect(plan.ok && [...plan.paths.values()]).toEqual([
			'workshops-before/a.md',
			'workshops/a.md'
		]);
		const alone = planLandings(['data/workshops/a.md']);
		expect(alone.ok && [...alone.paths.values()]).toEqual(['workshops/a.md']);
	});
});

test('a backup that could not be put back is neither made nor called whole', async () => {
	const cannot = [
		['data/workshops', 'workshops/a'],
		['data/a', 'data/a/b'],
		['data/a/b', 'data/a'],
		[`data/${'é'.repeat(128)}`],
		['data/terrasse.sqlite-wal'],
		['data/terrasse.sqlite-shm'],
		['data/terrasse.sqlite-journal']
	];
	for (const names of cannot) {
		expect([names, planLandings(names).ok]).toEqual([names, false]);
		const path = join(folder, 'hostile.tar.gz');
		fs.writeFileSync(path, await archiveOf(names));
		expect([names, await troubleOf(verifyBackup(path, null))]).toEqual([names, 'unsafe']);
	}
	fs.writeFileSync(join(instance.workshopsDir, 'a\\b.md'), '');
	expect(await troubleOf(backup())).toBe('unnameable');
});

about('the copy of the database', () => {
	const ENVELOPES = [0xd6, 0xd9, 0xdb, 0xdc, 0xde].map((byte) => Buffer.alloc(48, byte));

	test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
		'has nothing of a room while it stands; %s leaves nothing of it for long',
		async (signal) => {
			const raw = fs.readFileSync(join(instance.dataDir, 'terrasse.sqlite'));
			expect(ENVELOPES.some((one) => raw.includes(one))).toBe(true);
			const script = join(import.meta.dirname, 'killed.fixture.server.ts');
			const child = spawn(process.execPath, [script, instance.dataDir], {
				stdio: ['ignore', 'pipe', 'inherit']
			});
			onTestFinished(() => void child.kill('SIGKILL'));
			const [said] = (await once(child.stdout, 'data')) as [Buffer];
			const stage = said.toString();
			for (const name of fs.readdirSync(stage)) {
				const bytes = fs.readFileSync(join(stage, name));
				expect(bytes.includes('La soirée')).toBe(true);
				for (const envelope of ENVELOPES) expect(bytes.includes(envelope)).toBe(false);
			}
			// Somebody else's work, as long as they are there.
			expect(sweepStages(instance.dataDir)).toBe(0);
			child.kill(signal);
			const [, ended] = (await once(child, 'exit')) as [number | null, string | null];
			expect(ended).toBe(signal);
			expect(fs.existsSync(stage)).toBe(signal === 'SIGKILL');
			await backup();
			expect(fs.existsSync(stage)).toBe(false);
		}
	);

	test('stands beside the data, never where the backup goes', async () => {
		const medium = join(folder, 'usb');
		fs.mkdirSync(medium);
		const seen = new Set<string>();
		const watch = () => {
			for (const name of fs.readdirSync(medium, { recursive: true }) as string[]) {
				seen.add(name.split('/').at(-1) ?? '');
			}
		};
		await makeBackup(instance, 'usual', '0.1.0', medium, watch);
		watch();
		expect([...seen].filter((name) => name.includes('sqlite'))).toEqual([]);
		expect(seen).toContain('archive.part');
		expect(fs.readdirSync(medium)).toHaveLength(1);
		expect(fs.readdirSync(instance.dataDir).filter((name) => name.startsWith('.'))).toEqual([]);
	});

	test('is the same database: schema, every value of what is kept, an index that finds', async () => {
		const database = openFile(instance.dataDir);
		database.exec(`insert into search_index (rowid, title) values (77, 'soiree');
			insert into search_passage values (9007199254740993, 0.1, 'big');
			insert into audit (id, at, act, detail) values (40, 1, 'logo-changed', '{}');
			delete from audit where id = 40`);
		await inStage(folder, async (stage) => {
			const { path } = await copyDatabase(instance.dataDir, stage, () => {});
			const copy = new Sqlite(path);
			const of = (sql: string) =>
				[database, copy].map((one) => one.prepare(sql).raw().safeIntegers().all());
			for (const sql of [
				`select type, name, sql from sqlite_schema where name not like 'sqlite\\_%' escape '\\' order by name`,
				'select * from search_passage',
				'select * from broadcast',
				'select * from facilitator',
				'select * from sqlite_sequence',
				`select rowid from search_index where search_index match 'soiree'`,
				`select term, doc from search_word`
			]) {
				const [was, is] = of(sql);
				expect(is).toEqual(was);
			}
			expect(of(`select rowid from search_index where search_index match 'soiree'`)[1]).toEqual([
				[77n]
			]);
			expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
			copy.exec(`insert into search_index (search_index) values ('integrity-check')`);
			copy.close();
		});
		database.close();
	});
});

about('putting it back where backups are', () => {
	test('leaves them there: whoever deletes the folder moved aside deletes none', async () => {
		const { path } = await backup();
		const { aside, hasBackupsAside } = await restore(path, instance.dataDir, true);
		expect(hasBackupsAside).toBe(false);
		expect(fs.existsSync(path)).toBe(true);
		expect(fs.existsSync(join(instance.dataDir, 'backup.json'))).toBe(true);
		expect(fs.readdirSync(aside ?? '')).not.toContain('backups');
		expect(await troubleOf(verifyBackup(path, null))).toBe('none');
	});

	test('leaves those of another folder of it too, and the archive itself', async () => {
		instance.backupDir = join(instance.dataDir, 'mine', 'kept');
		const { path } = await backup();
		const copy = join(instance.dataDir, 'copy.tar.gz');
		fs.copyFileSync(path, copy);
		await restore(copy, instance.dataDir, true);
		expect([fs.existsSync(path), fs.existsSync(copy)]).toEqual([true, true]);
	});
});

about('a place that was named', () => {
	test('keeps what is there, unless it is a backup of ours', async () => {
		const precious = join(folder, 'precious.tar.gz');
		fs.writeFileSync(precious, 'precious');
		expect(await troubleOf(backup(precious))).toBe('taken');
		expect(fs.readFileSync(precious, 'utf8')).toBe('precious');
		const ours = join(folder, 'terrasse-20261122T160500Z.tar.gz');
		fs.writeFileSync(ours, 'an earlier one');
		expect(await backup(ours)).toMatchObject({ path: ours, kept: 1 });
		expect(await backup(join(folder, 'mine.tar.gz'))).toMatchObject({ kept: 0 });
	});

	test('is an ordinary file, in a folder that is there', async () => {
		const link = join(folder, 'link');
		fs.symlinkSync('/dev/null', link);
		expect(await troubleOf(backup('/dev/null'))).toBe('not-a-file');
		expect(await troubleOf(backup(link))).toBe('not-a-file');
		expect(fs.lstatSync('/dev/null').isCharacterDevice()).toBe(true);
		const away = join(folder, 'usb', 'deep');
		for (const to of [join(away, 'x.tar.gz'), `${away}/`]) {
			expect(await troubleOf(backup(to))).toBe('no-folder');
		}
		expect(fs.existsSync(join(folder, 'usb'))).toBe(false);
		expect(await troubleOf(backup('/sys'))).toBe('cannot-write');
	});
});

async function archiveOf(names: readonly string[]): Promise<Buffer> {
	const archive = pack();
	const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
	const manifest = {
		kind: 'terrasse-backup',
		format: 1,
		version: '0.1.0',
		schema: '0010_analytics.sql',
		at: '2026-11-22T10:00:00.000Z',
		tables: {},
		files: names.map((name) => ({ name, bytes: 0, sha256 }))
	};
	archive.entry({ name: MANIFEST }, JSON.stringify(manifest));
	for (const name of names) archive.entry({ name }, '');
	archive.finalize();
	const all = await Array.fromAsync(archive as AsyncIterable<Buffer>);
	return gzipSync(Buffer.concat(all));
}
