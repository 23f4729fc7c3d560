import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Site } from '../site.ts';

/**
 * A Terrasse whose every write is written down by `strace`, in the order in which the kernel was
 * asked: the data files, the waits for the disk, and what left for the network.
 */
const ROOT = resolve(import.meta.dirname, '..', '..');
const CALLS =
	'trace=write,writev,pwrite64,pwritev,pwritev2,fsync,fdatasync,ftruncate,unlink,rename';
const MOST_BYTES = 200_000;

/**
 * Starts the site again, traced, on its folder and its address.
 *
 * @returns ends it, so that the trace is whole
 * @throws with the gesture where strace is missing and cannot be installed
 */
export async function startTraced(
	site: Site,
	trace: string,
	environment: Record<string, string>
): Promise<() => Promise<void>> {
	bringStrace();
	const args = ['-D', '-f', '--seccomp-bpf', '-yy', '-xx', '-s', String(MOST_BYTES)];
	const child = spawn(
		'strace',
		[...args, '-e', CALLS, '-e', 'signal=none', '-o', trace, process.execPath, 'src/server.ts'],
		{
			cwd: ROOT,
			env: {
				PATH: process.env.PATH,
				NODE_ENV: 'production',
				TERRASSE_PORT: new URL(site.url).port,
				TERRASSE_DATA_DIR: site.dataDir,
				...environment
			}
		}
	);
	let output = '';
	const closed = once(child, 'close');
	await new Promise<void>((ready, failed) => {
		const hear = (chunk: Buffer) => {
			output += chunk.toString();
			if (output.includes('Terrasse: http')) ready();
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.once('exit', () => failed(new Error(`the traced site did not start:\n${output}`)));
	});
	return async () => {
		// With -D the process started is the site itself, and strace looks on from aside.
		child.kill('SIGTERM');
		await closed;
	};
}

function bringStrace(): void {
	if (spawnSync('strace', ['-V']).status === 0) return;
	spawnSync('apt-get', ['update'], { stdio: 'ignore' });
	spawnSync('apt-get', ['install', '-y', 'strace'], { stdio: 'ignore' });
	if (spawnSync('strace', ['-V']).status === 0) return;
	throw new Error('this test needs strace: as root, run `apt-get install -y strace`');
}
