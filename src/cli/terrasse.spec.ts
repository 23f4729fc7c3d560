import { execFileSync, spawnSync } from 'node:child_process';
import Sqlite from 'better-sqlite3';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openFile } from '#db/open.server.ts';
import { makeInstance, oldDataFolder } from '#lib/instance/backup/backup.fixture.server.ts';
import { backupsIn } from '#lib/instance/backup/rotate.server.ts';
import { serve, writeRelease } from '#lib/instance/release/site.fixture.ts';
import { VERSION } from '../version.ts';
import { COMMANDS, type CommandName } from './commands.ts';
import { nearest } from './nearest.ts';
import { obey } from './obey.ts';
import { OPTIONS, type Options } from './options.ts';

const folder = fs.mkdtempSync(join(tmpdir(), 'terrasse-command-'));
const data = join(folder, 'data');
const workshops = join(folder, 'workshops');
vi.stubEnv('TERRASSE_DATA_DIR', data);
vi.stubEnv('TERRASSE_WORKSHOPS_DIR', workshops);
vi.stubEnv('TERRASSE_LOCALE', 'fr');

/** A busy disk is slow to say that it has written. */
vi.setConfig({ testTimeout: 30_000 });

let out = '';
let err = '';
beforeEach(() => {
	out = err = '';
	vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))));
	vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))));
});
afterEach(() => {
	vi.restoreAllMocks();
	fs.rmSync(folder, { recursive: true, force: true });
});
afterAll(() => {
	vi.unstubAllEnvs();
	fs.rmSync(template, { recursive: true });
});

const template = fs.mkdtempSync(join(tmpdir(), 'terrasse-command-'));
makeInstance(template);
const putInstance = () => fs.cpSync(template, folder, { recursive: true });

const terrasse = (...words: string[]) => obey(words);
const names = Object.keys(COMMANDS) as CommandName[];

describe('what it understands', () => {
	test.each(names)('%s is explained in both languages, each of its options too', async (name) => {
		for (const locale of ['fr', 'en'] as const) {
			const { line, usage } = COMMANDS[name].said[locale];
			expect(line).not.toBe('');
			expect(usage).toContain(`terrasse ${name}`);
			for (const option of Object.keys(OPTIONS[name] as Options)) {
				if (name !== 'sync') expect(usage).toContain(`--${option}`);
			}
			// What a command explains, it takes.
			const explained = [...usage.matchAll(/^ +--([a-z-]+)/gm)].map(([, option]) => option);
			expect(Object.keys(OPTIONS[name])).toEqual(expect.arrayContaining(explained));
		}
		expect(await terrasse(name, '--help')).toBe(0);
		const asked = out;
		out = '';
		expect(await terrasse('help', name)).toBe(0);
		expect(out).toBe(asked);
		expect(out).toBe(`${COMMANDS[name].said.fr.usage}\n`);
	});

	test('help names every command and what the exit status means', async () => {
		expect(await terrasse('help')).toBe(0);
		for (const name of names) expect(out).toContain(`\n  ${name} `);
		expect(out).toContain('0 fait, 1 pas pu, 2 mots pas compris, 3 une décision');
	});

	test('a word it does not know is refused with the one that was meant', async () => {
		expect(await terrasse('bakcup')).toBe(2);
		expect(err).toContain('terrasse backup');
		expect(await terrasse('toString')).toBe(2);
		expect(await terrasse('restore', 'a.tar.gz', '--replce')).toBe(2);
		expect(err).toMatch(/--replce.*--replace/);
		expect(await terrasse('seizure-test', '--secondes', '3')).toBe(2);
		expect(err).toMatch(/--secondes.*--seconds/);
		expect(await terrasse('backup', '--to')).toBe(2);
		expect(await terrasse('backup', '--to', '--json')).toBe(2);
		expect(await terrasse('purge', '--json=yes')).toBe(2);
		expect(await terrasse('backup', 'all')).toBe(2);
		expect([nearest('json', ['yes']), nearest('x', ['to'])]).toEqual([null, null]);
	});

	test('what only reads makes no data folder', async () => {
		fs.mkdirSync(workshops, { recursive: true });
		const done = [['version'], ['help'], ['completion', 'bash'], ['check']];
		for (const words of done) expect([words, await terrasse(...words)]).toEqual([words, 0]);
		for (const name of ['backup', 'export', 'doctor', 'burn', 'purge', 'unpublish', 'sync']) {
			expect([name, await terrasse(name)]).toEqual([name, 1]);
		}
		expect(await terrasse('sync', 'list')).toBe(1);
		const mistaken = [
			'import',
			'import json',
			'import foo x',
			'sync foo',
			'demo x',
			'setup-link x',
			'version x'
		];
		for (const words of mistaken) {
			expect([words, await terrasse(...words.split(' '))]).toEqual([words, 2]);
		}
		expect(err).toContain('Il n’y a pas de données');
		expect(fs.existsSync(data)).toBe(false);
	});

	test('bash completes commands, then the options of each', async () => {
		await terrasse('completion', 'bash');
		const script = out;
		const complete = (...words: string[]) =>
			execFileSync(
				'bash',
				[
					'--noprofile',
					'--norc',
					'-c',
					`eval "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _terrasse; echo "\${COMPREPLY[*]}"`,
					'bash',
					script,
					'terrasse',
					...words
				],
				{ encoding: 'utf8' }
			).trim();
		expect(complete('b')).toBe('backup burn');
		expect(complete('help', 'ver')).toBe('verify version');
		expect(complete('restore', '--i')).toBe('--into --identity');
		expect(complete('import', 'w')).toBe('wxr');
		expect(complete('backup', 'data/')).toBe('');
		expect(await terrasse('completion', 'fish')).toBe(2);
	});
});

describe('backups', () => {
	beforeEach(putInstance);

	test('are made, read back and put back by three commands', async () => {
		const archive = join(folder, 'kept.tar.gz');
		expect(await terrasse('backup', '--to', archive)).toBe(0);
		expect(out).not.toContain('dans ce dossier');
		fs.rmSync(archive);
		out = '';
		expect(await terrasse('backup', '--to', archive, '--recipient', '', '--json')).toBe(0);
		expect(JSON.parse(out)).toMatchObject({ path: archive, encrypted: false, kept: 0 });
		expect(err).toContain('Copie de la base\n');
		expect(await terrasse('restore', '--verify', archive)).toBe(0);
		expect(out).toContain(`L’archive est entière\u202f: Terrasse ${VERSION}`);
		expect(out).toContain('Émissions\u202f: 1. Comptes\u202f: 2.');
		expect(await terrasse('restore', archive)).toBe(1);
		expect(err).toContain('n’est pas vide');
		out = '';
		const into = join(folder, 'other');
		expect(await terrasse('restore', archive, '--into', into)).toBe(0);
		expect(out).toContain(`TERRASSE_WORKSHOPS_DIR=${join(into, 'workshops')}`);
		expect(await terrasse('restore', '--verify', archive, '--replace')).toBe(2);
	});

	test('an export into a file says to another program where it is and what it holds', async () => {
		const file = join(folder, 'archive.tar');
		expect(await terrasse('export', file, '--json')).toBe(0);
		expect(JSON.parse(out)).toEqual({ path: file, bytes: fs.statSync(file).size, broadcasts: 1 });
		expect(err).toBe('');
	});

	test('an export to the output says nothing else there', async () => {
		out = '';
		expect(await terrasse('export', '-', '--json')).toBe(2);
		expect(JSON.parse(out)).toEqual({ error: expect.stringContaining('archive.tar --json') });
		expect(await terrasse('export', 'a.tar', 'b.tar')).toBe(2);
		expect(fs.existsSync('a.tar')).toBe(false);
	});

	test('what another program asked for and could not be done is said to it too', async () => {
		const file = join(folder, 'photo.jpg');
		fs.writeFileSync(file, 'a photograph');
		const failing = [
			['restore', '--verify', file, '--json'],
			['backup', '--to', file, '--json'],
			['check', join(folder, 'nowhere'), '--json'],
			['verify', 'http://127.0.0.1:1', '--release', file, '--json'],
			['purge', '--jsn', '--json'],
			['setup-link', 'now', '--json'],
			['export', join(folder, 'no', 'where.tar'), '--json']
		];
		for (const words of failing) {
			out = err = '';
			expect(await terrasse(...words)).not.toBe(0);
			const { error } = JSON.parse(out) as { error: string };
			expect([words, err.includes(error), /[à-ü]/.test(error)]).toEqual([words, true, true]);
		}
		expect(await terrasse('help', '--json')).toBe(2);
	});

	test('a file that is none, or a missing key, is said in a sentence and touches nothing', async () => {
		const file = join(folder, 'photo.jpg');
		fs.writeFileSync(file, 'a photograph');
		expect(await terrasse('restore', '--verify', file)).toBe(1);
		expect(err).toContain('n’est pas une sauvegarde de Terrasse');
		expect(await terrasse('restore', file, '--identity', file)).toBe(1);
		expect(err).toContain('pas de clé secrète');
		expect(await terrasse('backup', '--recipient', 'age1nobody')).toBe(1);
		expect(err).toContain('pas une clé publique age');
	});
});

describe('an update', () => {
	test('keeps a backup of what was there, the last three of them', async () => {
		oldDataFolder(data, '0005.sql');
		const backups = join(data, 'backups');
		fs.mkdirSync(backups);
		for (const day of [1, 2, 3, 4]) {
			fs.writeFileSync(join(backups, `before-update-0.0.1-2026010${day}T000000Z.tar.gz`), '');
		}
		expect(await terrasse('migrate')).toBe(0);
		expect(out).toContain(`before-update-${VERSION}-`);
		expect(out).toContain('0006_archive.sql');
		const [made = '', ...earlier] = backupsIn(backups, 'before-update');
		expect(earlier.map((name) => name.slice(20, 28))).toEqual(['20260104', '20260103']);
		expect(await terrasse('restore', '--verify', join(backups, made))).toBe(0);
		expect(await terrasse('migrate')).toBe(0);
		expect(out).toContain('La base est déjà à jour.');
	});

	test('does not happen under a process that has the database open', async () => {
		oldDataFolder(data, '0005.sql');
		const running = openLikeServer(join(data, 'terrasse.sqlite'));
		expect(await terrasse('migrate')).toBe(1);
		expect(err).toContain('tient la base');
		running.close();
		expect(await terrasse('migrate')).toBe(0);
	});

	test('of an empty folder needs no backup; a newer database is refused in a sentence', async () => {
		expect(await terrasse('migrate')).toBe(0);
		expect(fs.existsSync(join(data, 'backups'))).toBe(false);
		const database = openFile(data);
		database.prepare('insert into migration values (?, ?)').run('9001_later.sql', '9.1.0');
		database.close();
		for (const name of ['migrate', 'export', 'setup-link']) {
			err = '';
			expect(await terrasse(name)).toBe(1);
			expect(err).toContain('plus récente, Terrasse 9.1.0');
		}
	});
});

describe('by hand', () => {
	beforeEach(putInstance);

	test('a set-up link is said to another program with the hour when it ends', async () => {
		const before = Date.now();
		expect(await terrasse('setup-link', '--json')).toBe(0);
		const { link, expiresAt } = JSON.parse(out) as { link: string; expiresAt: string };
		expect(link).toMatch(/^http:\/\/localhost:3000\/regie\/installation#[\w-]{22}$/);
		expect(Date.parse(expiresAt) - before).toBeGreaterThanOrEqual(24 * 3_600_000);
		out = '';
		expect(await terrasse('setup-link')).toBe(0);
		expect(out).toContain('/regie/installation#');
		expect(out).not.toContain(link);
	});

	const rooms = () => {
		const database = openFile(data);
		const rows = database.prepare('select code from room').pluck().all();
		database.close();
		return rows;
	};

	test('a room is burned once that was decided, and its bytes are gone from the file', async () => {
		expect(await terrasse('burn', 'terr', 'asse')).toBe(3);
		expect(await terrasse('burn', 'ABCD EFGH')).toBe(1);
		expect(await terrasse('burn', 'terrasse!')).toBe(2);
		expect(rooms()).toEqual(['TERRASSE']);
		expect(await terrasse('burn', 'terr-asse', '--yes')).toBe(0);
		expect(rooms()).toEqual([]);
		const database = openFile(data);
		const noted = database.prepare('select facilitator, act from audit order by id desc').raw();
		expect(noted.get()).toEqual([null, 'room-burned']);
		database.close();
		const envelope = Buffer.alloc(48, 0xd6);
		expect(fs.readFileSync(join(data, 'terrasse.sqlite')).includes(envelope)).toBe(false);
	});

	test('what is past its time leaves, and the rest stays', async () => {
		const database = openFile(data);
		database.exec(`update room set burns_at = 1000; update session set expires_at = 1000;
			update invitation set expires_at = 1000; update setup_link set expires_at = 1000;
			update analytics_day set day = '2001-01-01'`);
		database.close();
		const old = join(data, 'imports', 'abc');
		fs.utimesSync(join(old, 'upload.xml'), 1000, 1000);
		fs.utimesSync(old, 1000, 1000);
		fs.mkdirSync(join(data, 'imports', 'new'));
		expect(await terrasse('purge', '--json')).toBe(0);
		expect(JSON.parse(out)).toEqual({
			figures: 1,
			lines: 0,
			sessions: 1,
			invitations: 2,
			leftovers: 1,
			rooms: 1
		});
		expect(fs.readdirSync(join(data, 'imports'))).toEqual(['new']);
		out = '';
		expect(await terrasse('purge')).toBe(0);
		expect(out).toBe('Rien n’était dû.\n');
	});

	test('workshops are checked: file, line, and what to write there', async () => {
		fs.rmSync(workshops, { recursive: true });
		fs.cpSync('workshops', workshops, { recursive: true });
		expect(await terrasse('check')).toBe(0);
		const [slug = ''] = fs.readdirSync(workshops).filter((name) => /^[a-z][a-z-]+$/.test(name));
		const path = join(workshops, slug, 'fr.md');
		const text = fs.readFileSync(path, 'utf8');
		fs.writeFileSync(path, text.replace(/^date:.*$/m, 'date: hier'));
		expect(await terrasse('check', workshops)).toBe(1);
		const line = text.split('\n').findIndex((one) => one.startsWith('date:')) + 1;
		expect(out).toContain(`${path}:${line}: `);
		expect(await terrasse('check', join(folder, 'nowhere'))).toBe(1);
	});
});

test('a site that names itself otherwise and sends the same files is given one conclusion', async () => {
	const { folder: release, archive } = await writeRelease();
	const { origin, server } = await serve();
	try {
		await terrasse('verify', origin, '--release', archive);
		const contradicts = out.includes('ce n’est pas ce à quoi') && out.includes('rien d’autre que');
		expect([contradicts, out.includes('commit inconnu')]).toEqual([false, true]);
	} finally {
		server.close();
		fs.rmSync(release, { recursive: true });
	}
});

test.each([
	['fr', /^terrasse setup-link\u202f: TERRASSE_PORT doit être .*écrivez/],
	['en', /^terrasse setup-link: TERRASSE_PORT must be .*write/]
])('a wrong setting is said in the language of the instance (%s)', (locale, said) => {
	const { status, stderr } = spawnSync(
		process.execPath,
		[join(import.meta.dirname, 'terrasse.ts'), 'setup-link'],
		{
			encoding: 'utf8',
			env: { ...process.env, TERRASSE_LOCALE: locale, TERRASSE_PORT: 'eighty' }
		}
	);
	expect(status).toBe(1);
	expect(stderr).toMatch(said);
	expect(fs.existsSync(data)).toBe(false);
});

test('the command itself runs, and gives its status to whoever called it', () => {
	const call = (...words: string[]) =>
		spawnSync(process.execPath, [join(import.meta.dirname, 'terrasse.ts'), ...words], {
			encoding: 'utf8',
			env: { ...process.env, TERRASSE_LOCALE: 'en' }
		});
	expect(call('version')).toMatchObject({ status: 0, stdout: `${VERSION}\n` });
	expect(call('nothing')).toMatchObject({ status: 2, stdout: '' });
	expect(call('export').stderr).toContain('There is no data at');
});

/** Someone who reads it, as a server does. */
function openLikeServer(path: string) {
	const database = new Sqlite(path);
	database.pragma('journal_mode = wal');
	database.prepare('select count(*) from room').get();
	return database;
}
