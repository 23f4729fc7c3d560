import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CANARIES } from '#lib/analytics/seizure/canary.ts';
import { formsOf } from '#lib/analytics/seizure/forms.ts';

/**
 * The seizure, as an admin launches it: nothing of anyone in all that the real server wrote, and proof
 * that the search would have seen it.
 */
const ROOT = resolve(import.meta.dirname, '../..');
/** It sends, searches and tries keys: minutes where others share the machine. */
const MOST_MS = 600_000;

type Told = { finds: number; found: { file: string; canary: string; form: string }[] } & Record<
	string,
	number
>;

async function runTest(folder: string, args: string[]): Promise<{ status: number; told: Told }> {
	const running = spawn(
		process.execPath,
		['src/cli/terrasse.ts', 'seizure-test', '--json', ...args],
		{ cwd: ROOT, env: { TERRASSE_DATA_DIR: folder }, stdio: ['ignore', 'pipe', 'inherit'] }
	);
	let output = '';
	running.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const status = await new Promise<number>((ended) =>
		running.once('close', (code) => ended(code ?? -1))
	);
	return { status, told: JSON.parse(output) as Told };
}

let folder = '';
test.beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'terrasse-seized-'))));
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('stopped, killed and copied, a disk says nothing of who came', async () => {
	test.setTimeout(MOST_MS);
	const { status, told } = await runTest(folder, ['--seconds', '20']);
	expect(told.found).toEqual([]);
	expect(status).toBe(0);
	expect(told.requests).toBeGreaterThan(500);
	expect(told.files).toBeGreaterThan(6);
	expect(told.keysTried).toBeGreaterThan(0);
	const kept = JSON.parse(readFileSync(join(folder, 'seizure-test.json'), 'utf8')) as Told;
	expect(kept.finds).toBe(0);
	expect(JSON.stringify(kept)).not.toContain('canary');
});

test('a visitor planted on purpose is found, in every form', async () => {
	test.setTimeout(MOST_MS);
	const planted = join(folder, 'planted');
	mkdirSync(planted);
	const forms = CANARIES.flatMap(formsOf);
	for (const [n, { bytes }] of forms.entries()) {
		writeFileSync(
			join(planted, String(n)),
			Buffer.concat([Buffer.from('…'), bytes, Buffer.alloc(9)])
		);
	}
	const { status, told } = await runTest(folder, ['--seconds', '0', '--also', planted]);
	expect(status).toBe(1);
	const found = new Set(told.found.map(({ file }) => file));
	const missed = forms.filter((_, n) => !found.has(join(planted, String(n))));
	expect(missed.map(({ canary, name }) => `${canary} ${name}`)).toEqual([]);
	expect(told.found.every(({ file }) => file.startsWith(planted))).toBe(true);
});
