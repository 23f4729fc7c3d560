/** A release depends on its files alone, and whoever unpacks it can check every one of them. */
import { execFileSync } from 'node:child_process';
import {
	chmodSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRead, withSums, writeArchive } from '../../scripts/release-pack.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FILES = ['bin/terrasse', 'src/a.ts', 'src/B.ts', 'src/é.ts', 'LICENSE'];
const DATE = 1_700_000_000;
let folder = '';

beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'terrasse-pack-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The same files in a folder of their own, as another person has them. */
async function packIn(name: string, files: string[], mode: number, time: number): Promise<Buffer> {
	const entries = files.map((path) => {
		const from = join(folder, name, path);
		mkdirSync(join(from, '..'), { recursive: true });
		writeFileSync(from, `content of ${path}\n`);
		chmodSync(from, mode);
		utimesSync(from, time, time);
		return { path, isProgram: path === 'bin/terrasse', from };
	});
	const archive = join(folder, `${name}.tar.gz`);
	await writeArchive(archive, 'terrasse-1', withSums(entries), DATE);
	return readFileSync(archive);
}

test('the same files make the same bytes, whatever their folder, order, modes and dates', async () => {
	const one = await packIn('one', FILES, 0o600, 1_000_000_000);
	const other = await packIn('other place', FILES.toReversed(), 0o777, 1_600_000_000);
	expect(other.equals(one)).toBe(true);
	// RFC 1952, section 2.3: neither a name (flags) nor a time.
	expect([...one.subarray(3, 8)]).toEqual([0, 0, 0, 0, 0]);
});

test('what is unpacked is checked by one command, belongs to nobody here, and runs', async () => {
	await packIn('three', FILES, 0o644, 1_000_000_000);
	const target = join(folder, 'unpacked');
	mkdirSync(target);
	execFileSync('tar', ['--extract', '--file', join(folder, 'three.tar.gz')], { cwd: target });
	const root = join(target, 'terrasse-1');
	execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: root });
	const listed = readFileSync(join(root, 'SHA256SUMS'), 'utf8').trim().split('\n');
	expect(listed).toHaveLength(FILES.length);
	expect(statSync(join(root, 'bin/terrasse')).mode & 0o111).toBe(0o111);
	expect(statSync(join(root, 'LICENSE')).mode & 0o111).toBe(0);
	const lines = execFileSync('tar', [
		'--list',
		'--verbose',
		'--numeric-owner',
		'--file',
		join(folder, 'three.tar.gz')
	]);
	expect(
		lines
			.toString()
			.trim()
			.split('\n')
			.every((line) => line.includes(' 0/0 '))
	).toBe(true);
});

test('a tree that differs from its commit is refused, and the sentence names the file', () => {
	const tree = join(folder, 'tree');
	mkdirSync(tree);
	cpSync(join(ROOT, 'scripts'), join(tree, 'scripts'), { recursive: true });
	for (const name of ['package.json', 'package-lock.json'])
		cpSync(join(ROOT, name), join(tree, name));
	symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
	const git = (...args: string[]) =>
		execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.example', ...args], {
			cwd: tree
		});
	git('init', '--quiet');
	writeFileSync(join(tree, '.gitignore'), 'node_modules\n');
	git('add', '.');
	git('commit', '--quiet', '--message', 'All of it');
	writeFileSync(join(tree, 'scripts/forgotten.mjs'), '');
	const run = () =>
		execFileSync(process.execPath, ['scripts/release.mjs'], { cwd: tree, stdio: 'pipe' });
	expect(run).toThrow(/scripts\/forgotten\.mjs/);
});

test('declarations and maps stay out of a release, code and licences do not', () => {
	const paths = [
		'a/index.js',
		'a/index.js.map',
		'a/index.d.ts',
		'a/index.d.mts',
		'a/LICENSE',
		'a/x.ts'
	];
	expect(paths.filter(isRead)).toEqual(['a/index.js', 'a/LICENSE', 'a/x.ts']);
});

test('the wrapper finds its own folder through a link, and says the version of the sources', () => {
	const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
		version: string;
	};
	const link = join(folder, 'terrasse');
	symlinkSync(join(ROOT, 'bin/terrasse'), link);
	const env = { PATH: process.env.PATH, TERRASSE_DATA_DIR: join(folder, 'data') };
	expect(execFileSync(link, ['version'], { cwd: folder, env }).toString().trim()).toBe(version);
});

test('settings come from the file that is named, and those of the environment win', () => {
	const settings = join(folder, 'terrasse.env');
	writeFileSync(settings, `TERRASSE_LOCALE=en\nTERRASSE_DATA_DIR=${join(folder, 'data')}\n`);
	const help = (env: Record<string, string>) =>
		execFileSync(join(ROOT, 'bin/terrasse'), ['help'], {
			cwd: folder,
			env: { PATH: process.env.PATH, TERRASSE_SETTINGS_FILE: settings, ...env }
		}).toString();
	expect(help({})).toMatch(/COMMAND\b/);
	expect(help({ TERRASSE_LOCALE: 'fr' })).toMatch(/COMMANDE\b/);
});
