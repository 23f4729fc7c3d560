/**
 * The same sources make the same site, in another folder, time zone, language and umask. It is the slow
 * half of what makes a release reproducible; the other half is `tests/release/pack.spec.ts`, and the
 * whole command is done twice by hand for each release (docs/release.md).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
/** What is made, brought or kept on a machine; the rest is what somebody else would have cloned. */
const OF_THIS_FOLDER = [
	'.git',
	'.svelte-kit',
	'build',
	'db/data',
	'node_modules',
	'release',
	'test-results'
];
const BUILD = `
	const { build } = await import('./scripts/build.mjs');
	await build(process.execPath, true);
`;
let elsewhere = '';

beforeAll(() => {
	elsewhere = mkdtempSync(join(tmpdir(), 'somewhere else '));
	const isSource = (path: string) => !OF_THIS_FOLDER.includes(relative(ROOT, path));
	cpSync(ROOT, elsewhere, { recursive: true, filter: isSource });
	bring('node_modules');
});
/** A link to the folder would not do: maps of the source name files by where they really are. */
function bring(name: string): void {
	const [from, to] = [join(ROOT, name), join(elsewhere, name)];
	const copy = (...how: string[]) => execFileSync('cp', [...how, from, to], { stdio: 'pipe' });
	try {
		copy('--archive', '--link');
	} catch {
		// Another disk: half a gigabyte is copied.
		rmSync(to, { recursive: true, force: true });
		copy('--archive');
	}
}

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

function sumsOf(folder: string): Record<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
	const sum = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
	return Object.fromEntries(files.map((path) => [relative(folder, path), sum(path)]));
}

test('two builds in two places are the same, file by file', { timeout: 600_000 }, () => {
	// Nice to the journeys beside it, whose pages people wait for.
	const { status, stderr } = spawnSync(
		'sh',
		['-c', 'umask 077; exec nice "$0" --input-type=module --eval "$1"', process.execPath, BUILD],
		{
			cwd: elsewhere,
			env: { PATH: process.env.PATH, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', HOME: elsewhere }
		}
	);
	expect(status, String(stderr)).toBe(0);
	expect(sumsOf(join(elsewhere, 'build'))).toEqual(sumsOf(join(ROOT, 'build')));
});
