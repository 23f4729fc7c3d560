import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openFile } from '#db/open.server.ts';
import { ill, type Check } from '#lib/instance/doctor/check.ts';
import { doctorLines, doctorSum } from './doctor-lines.ts';

/** `terrasse doctor` as an admin runs it: a real command on a real folder. */
const ROOT = resolve(import.meta.dirname, '../..');
/** A busy machine is slow to start a process. */
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let data: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'terrasse-doctor-'));
	data = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function doctor(environment: Record<string, string>, ...args: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[join(ROOT, 'src/cli/terrasse.ts'), 'doctor', '--etc', join(folder, 'etc'), ...args],
		{ cwd: ROOT, encoding: 'utf8', env: { TERRASSE_DATA_DIR: data, ...environment } }
	);
	return { status, stdout, stderr, lines: stdout.split('\n') };
}

test('on a new instance: one plain line a check, what is missing, and where to write it', () => {
	openFile(data).close();
	const before = readFileSync(join(data, 'terrasse.sqlite'));
	const { status, stdout, stderr, lines } = doctor({ TERRASSE_LOCALE: 'en' });
	expect([status, stderr]).toEqual([1, '']);
	expect(lines).toContain('ok  database     Whole, and of the schema of this version.');
	expect(stdout).toMatch(/^!! {2}legal +.*Contact.*\/en\/desk\/settings$/m);
	expect(stdout).toMatch(/^!! {2}backups +No backup\. Run terrasse backup/m);
	// What the machine itself lacks is advice: how much depends on it.
	expect(lines.filter((line) => !/^(ok|\.\.|\?\?|!!) {2}[a-zA-Z]+ +\S/.test(line))).toEqual([
		'',
		expect.stringMatching(/^2 things to correct \(!!\), \d pieces? of advice \(\.\.\)\.$/),
		''
	]);
	expect(stdout).not.toMatch(/\x1b|\{\w+\}|sqlite3/);
	expect(readFileSync(join(data, 'terrasse.sqlite')).equals(before)).toBe(true);
});

test('for a program: each check with its state and its sentence', () => {
	openFile(data).close();
	const { checks } = JSON.parse(doctor({}, '--json').stdout) as {
		checks: (Check & { sentence: string })[];
	};
	const backup = checks.find(({ code }) => code === 'noBackup');
	expect(backup).toMatchObject({ topic: 'backups', state: 'ill' });
	expect(backup?.sentence).toContain('terrasse backup');
});

test('with a setting that is wrong, or no data: a sentence, and nothing is made', () => {
	const wrong = doctor({ TERRASSE_LOCALE: 'de', TERRASSE_DATADIR: '/x' });
	expect(wrong.status).toBe(1);
	expect(wrong.stdout).toMatch(/^!! {2}réglages +TERRASSE_DATADIR n’est pas un réglage/m);
	expect(wrong.stdout).toMatch(/^!! {2}réglages +TERRASSE_LOCALE doit être fr ou en/m);
	const none = doctor({});
	expect(none.stdout).toMatch(/^!! {2}base +Il n’y a pas de données/m);
	expect(existsSync(data)).toBe(false);
});

test('on a terminal of 80 columns no line is longer, and each is folded under itself', () => {
	const line = { path: '/etc/nginx/sites-enabled/t', line: 12, gesture: 'accessOfNginx' };
	const lines = doctorLines([ill('nginx', 'access', line)], 80);
	expect(lines.length).toBeGreaterThan(1);
	expect(lines.filter((one) => one.length > 80)).toEqual([]);
	expect(lines.slice(1).every((one) => one.startsWith(' '.repeat(17)))).toBe(true);
	expect(lines.join(' ')).toContain('access_log off');
	expect(doctorSum([])).toBe('Tout va bien.');
});
