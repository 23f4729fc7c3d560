/** What an instance says of itself is what is on its disk and in its settings, not what it was told. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryDatabase } from '#lib/rooms/room.fixture.server.ts';
import { VERSION } from '../../../version.ts';
import { noteBackup } from '../backup/last.server.ts';
import { keepSettings } from '../settings.server.ts';
import { changedSince, describeInstance } from './describe.server.ts';
import { installedIn } from './made.server.ts';

temporaryDatabase();

const COMMIT = '0123456789'.repeat(4);
const SCRIPT = 'export {};\n';
const SHA256 = '31bc6fd17e5a1a21bd3d7ecbe4f2a4a8b19d4ef2a6a6ac5a70a1b7a3d1aa9e2b';
let root = '';
let dataDir = '';

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'terrasse-installed-'));
	dataDir = join(root, 'data');
	mkdirSync(dataDir);
	mkdirSync(join(root, 'build/client/_app'), { recursive: true });
	writeFileSync(join(root, 'package.json'), '{ "name": "terrasse" }');
	writeFileSync(join(root, 'build/client/_app/a.js'), SCRIPT);
	writeFileSync(join(root, 'build/client/_app/a.js.br'), 'compressed');
	writeFileSync(join(root, 'build/client/terrasse-1.2.3-source.tar.gz'), 'source');
	const files = { '/_app/a.js': SHA256, '/_app/gone.js': SHA256 };
	const release = { version: '1.2.3', commit: COMMIT, date: '2026-11-22', files };
	writeFileSync(join(root, 'build/release.json'), JSON.stringify(release));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const described = () =>
	describeInstance(root, '1.2.3', { origin: 'https://t.example', dataDir, backupKeep: 14 });

test('it names its commit, its day, its schema, and gives its own source', () => {
	expect(described().software).toMatchObject({
		version: '1.2.3',
		commit: COMMIT,
		date: '2026-11-22',
		source: 'https://t.example/terrasse-1.2.3-source.tar.gz'
	});
	expect(described().software.schema).toMatch(/^\d{4}_\w+$/);
	keepSettings({ sourceUrl: 'https://forge.example/terrasse' });
	expect(described().software.source).toBe('https://forge.example/terrasse');
});

test('files are hashed from the disk, and what is not the release’s is said', () => {
	const { files, changed } = described();
	expect(files.map(({ path }) => path)).toEqual(['/_app/a.js', '/terrasse-1.2.3-source.tar.gz']);
	expect(files[0]).toMatchObject({ bytes: SCRIPT.length });
	expect(files[0]?.integrity).toMatch(/^sha256-[\w+/]{43}=$/);
	expect(changed).toEqual(['/_app/a.js', '/_app/gone.js', '/terrasse-1.2.3-source.tar.gz']);
	const same = [{ path: '/a', sha256: SHA256, bytes: 1 }];
	expect(changedSince({ '/a': SHA256 }, same)).toEqual([]);
});

test('settings and the last backup are said as they stand', () => {
	expect(described().backups).toEqual({ place: '', lastDay: null, kept: 14 });
	const last = { path: '/b/x.tar', bytes: 1, encrypted: false, kept: 1 };
	noteBackup(dataDir, { at: '2026-11-21T03:37:00.000Z', ...last });
	keepSettings({ hostName: 'A host', dataPlace: 'Paris', backupPlace: 'Lyon', burnHours: 48 });
	expect(described()).toMatchObject({
		host: { name: 'A host' },
		data: { place: 'Paris', host: 'A host' },
		backups: { place: 'Lyon', lastDay: '2026-11-21' },
		retention: { roomHours: 48, figuresMonths: 25 }
	});
});

test('the folder of an installation is found from anywhere inside it, and from nowhere else', () => {
	expect(installedIn(join(root, 'build/client'))).toBe(root);
	expect(() => installedIn(tmpdir())).toThrow();
});

test('the version of the sources is that of package.json', () => {
	const path = join(resolve(installedIn(import.meta.dirname)), 'package.json');
	expect((JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version).toBe(VERSION);
});
