/** The command as a timer runs it: another process, the real door, a real data folder. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase, openDatabase } from '#db/open.server.ts';
import { listSources } from '#lib/archive/import/peertube/sources.server.ts';
import { importPeertube } from '#lib/archive/import/peertube/sync.server.ts';
import { makeOutside } from '#lib/archive/outside/outside.server.ts';
import { exampleVideo, startInstance, type Instance } from '../../tests/peertube-instance.ts';

/** Each command is a process of its own. */
vi.setConfig({ testTimeout: 30_000 });

const run = promisify(execFile);
let folder = '';
let instance: Instance;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'terrasse-sync-'));
	instance = await startInstance();
	instance.videos = [exampleVideo(1)];
});
afterEach(async () => {
	await instance.close();
	rmSync(folder, { recursive: true });
});

async function sync(...args: string[]) {
	const env = { ...process.env, TERRASSE_DATA_DIR: folder, TERRASSE_LOCALE: 'en' };
	const command = [join(import.meta.dirname, 'terrasse.ts'), 'sync', ...args];
	return run(process.execPath, command, { env }).then(
		({ stdout, stderr }) => ({ stdout, stderr, status: 0 }),
		({ stdout, stderr, code }: { stdout: string; stderr: string; code: number }) => ({
			stdout,
			stderr,
			status: code
		})
	);
}

async function remember(): Promise<string> {
	openDatabase(folder);
	await importPeertube(new URL('/c/auposte', instance.origin), makeOutside([instance.origin]));
	closeDatabase();
	return `${instance.origin}/c/auposte`;
}

test('with no source, it says how to add one', async () => {
	openDatabase(folder);
	closeDatabase();
	expect(await sync()).toMatchObject({
		status: 0,
		stdout: '',
		stderr: expect.stringContaining('import peertube')
	});
});

test('a source in a private network is refused by the command, and asked nothing', async () => {
	const address = await remember();
	const asked = instance.asked.length;
	const { status, stderr } = await sync();
	expect(status).toBe(1);
	expect(stderr).toContain(`${address} was not read: its address is not https`);
	expect(instance.asked).toHaveLength(asked);
});

test('sources are listed, and forgotten however they are written', async () => {
	const address = await remember();
	expect((await sync('list')).stdout).toContain(address);
	const written = `${instance.origin}/video-channels/auposte/videos`;
	expect(await sync('forget', written)).toMatchObject({ status: 0 });
	openDatabase(folder);
	expect(listSources()).toEqual([]);
	closeDatabase();
});

test('words it does not know are answered with what it does', async () => {
	expect(await sync('nonsense')).toMatchObject({ status: 2, stdout: '' });
});
