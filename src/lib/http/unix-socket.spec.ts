import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openToGroup, takeAwayDeadSocket } from './unix-socket.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrasse-socket-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a socket that a killed process left is taken away', async () => {
	const path = join(folder, 'dead.sock');
	const script = `require('node:net').createServer().listen(${JSON.stringify(path)}, () => console.log('up'))`;
	const child = spawn(process.execPath, ['-e', script]);
	await once(child.stdout, 'data');
	child.kill('SIGKILL');
	await once(child, 'exit');
	expect(existsSync(path)).toBe(true);
	await takeAwayDeadSocket(path);
	expect(existsSync(path)).toBe(false);
});

test('a socket that answers is left, and opens to its group alone', async () => {
	const path = join(folder, 'live.sock');
	const server = createServer().listen(path);
	await once(server, 'listening');
	openToGroup(path);
	await takeAwayDeadSocket(path);
	expect(statSync(path).mode & 0o777).toBe(0o660);
	server.close();
});

test('a file that is no socket is never removed', async () => {
	const path = join(folder, 'file');
	writeFileSync(path, 'kept');
	await takeAwayDeadSocket(path);
	expect(existsSync(path)).toBe(true);
});
