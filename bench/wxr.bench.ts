import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { say } from './progress.ts';
import type { Row } from './table.ts';
import { exportOf } from './wxr-export.ts';

/**
 * An export of WordPress of 500 MB, as large as they come, through the command a person runs: posts a
 * second and the most memory its process ever held, beside the XML parser alone on the same file. And
 * a smaller one written for good, since every post of it waits for the disk.
 */
const POSTS = 20_000;
/** A post; with them the export is of 500 MB, most of it words that are read past. */
const COMMENTS = 44;
const WRITTEN = 1_000;
const MOST_MB = 200;
const LEAST_A_SECOND = 200;
const COMMAND = ['scripts/launch.mjs', 'terrasse', 'import', 'wxr'];
const SAMPLE_MS = 100;

type Reading = { seconds: number; megabytes: number };

export async function measure(): Promise<Row[]> {
	const folder = mkdtempSync(join(tmpdir(), 'terrasse-bench-wxr-'));
	try {
		const [path, small] = [join(folder, 'export.xml'), join(folder, 'small.xml')];
		await pipeline(Readable.from(exportOf(POSTS, COMMENTS)), createWriteStream(path));
		await pipeline(Readable.from(exportOf(WRITTEN, COMMENTS)), createWriteStream(small));
		const size = Math.round(statSync(path).size / 1_000_000);
		say(`an export of ${size} MB, ${POSTS} posts, through the parser alone`);
		const bare = await run(['bench/wxr-reader.ts', path], folder);
		say('the same through the command, dry');
		const dry = await run([...COMMAND, path], folder);
		say(`${WRITTEN} posts written`);
		const bareSmall = await run(['bench/wxr-reader.ts', small], folder);
		const written = await run([...COMMAND, small, '--apply'], folder);
		return [
			{
				what: `posts of a ${size} MB export read and compared`,
				figure: POSTS / dry.seconds,
				baseline: POSTS / bare.seconds,
				unit: '/s',
				target: { of: 'figure', is: 'at least', value: LEAST_A_SECOND }
			},
			{
				what: 'most memory held meanwhile',
				figure: dry.megabytes,
				baseline: bare.megabytes,
				unit: 'MB',
				target: { of: 'figure', is: 'at most', value: MOST_MB }
			},
			{
				what: `posts written, ${WRITTEN} of them`,
				figure: WRITTEN / written.seconds,
				baseline: WRITTEN / bareSmall.seconds,
				unit: '/s',
				target: null
			}
		];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Runs a script to its end; of the processes it is made of, the largest counts. */
function run(args: string[], dataDir: string): Promise<Reading> {
	const startedAt = performance.now();
	const child = spawn(process.execPath, args, {
		cwd: new URL('..', import.meta.url).pathname,
		env: { ...process.env, TERRASSE_DATA_DIR: dataDir },
		stdio: 'ignore'
	});
	let megabytes = 0;
	const sampling = setInterval(() => {
		megabytes = Math.max(megabytes, ...family(child.pid ?? 0).map(peakMegabytes));
	}, SAMPLE_MS);
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('exit', (status) => {
			clearInterval(sampling);
			const seconds = (performance.now() - startedAt) / 1000;
			if (status === 0) resolve({ seconds, megabytes });
			else reject(new Error(`${args.join(' ')} ended with ${status}`));
		});
	});
}

/** A process and those it started. */
function family(pid: number): number[] {
	const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').map(Number);
	return [pid, ...children.filter((one) => one > 0).flatMap(family)];
}

const peakMegabytes = (pid: number): number =>
	Number(/VmHWM:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;

/** Nothing where the process has ended meanwhile. */
function read(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}
