import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { PUBLIC_PAGES } from '../tests/pages.ts';
import { listen } from './listeners.ts';
import { prepare, type BenchRoom } from './place.ts';
import { pause, say } from './progress.ts';
import { median, type Row } from './table.ts';

/**
 * What a Terrasse takes on a small machine, started by its own command as a service starts it: time to
 * the first page, memory with nobody there, memory with a room full of people, disk.
 */
const ROOT = new URL('..', import.meta.url).pathname;
const PORT = 4314;
const STARTS = 5;
const ATTENDEES = 200;
/** It looks every five seconds whether memory can be given back, while nobody is connected. */
const QUIET_MS = 12_000;
/** What is served, and what of `node_modules` goes into a release beside it, is packed by `npm run release`. */
const SITE = ['build', 'src', 'db/migrations', 'db/schema', 'workshops'];

export async function measure(): Promise<Row[]> {
	const place = await prepare(1);
	const [room] = place.rooms as [BenchRoom];
	try {
		const starts: number[] = [];
		for (let made = 0; made < STARTS; made++) {
			const { server, firstPageMs } = await start(place.dataDir);
			starts.push(firstPageMs);
			await stop(server);
		}
		const { server } = await start(place.dataDir);
		await pause(QUIET_MS);
		const idle = memory(server);
		say('every public page is asked for');
		for (const page of PUBLIC_PAGES) await status(page);
		await pause(QUIET_MS);
		const read = memory(server);
		say(`${ATTENDEES} attendees come`);
		const attendees = await listen(PORT, `/api/rooms/${room.code}/events`, ATTENDEES);
		await pause(QUIET_MS);
		const full = memory(server);
		attendees.close();
		await stop(server);
		const disk = SITE.reduce((sum, path) => sum + bytesIn(join(ROOT, path)), 0) / 1024 / 1024;
		return [
			told('from the start of the command to its first page', median(starts), 'ms', 1_500),
			told('memory, nobody there', idle, 'MB', 120),
			told('memory, nobody there, every public page was read', read, 'MB', 120),
			told(`memory, ${ATTENDEES} attendees connected`, full, 'MB', null),
			told('disk, the site without Node and its libraries', disk, 'MB', null),
			told('disk, an instance before its first evening', bytesIn(place.dataDir) / 1024, 'kB', null)
		];
	} finally {
		place.remove();
	}
}

function told(what: string, figure: number, unit: string, most: number | null): Row {
	const target = most === null ? null : ({ of: 'figure', is: 'at most', value: most } as const);
	return { what, figure, baseline: null, unit, target };
}

/** As `bin/terrasse` starts it; the shell becomes the server, so its id is the server's. */
async function start(dataDir: string): Promise<{ server: ChildProcess; firstPageMs: number }> {
	const begun = performance.now();
	const server = spawn(join(ROOT, 'bin/terrasse'), ['serve'], {
		cwd: ROOT,
		env: {
			PATH: process.env.PATH,
			NODE_ENV: 'production',
			TERRASSE_SETTINGS_FILE: '/dev/null',
			TERRASSE_PORT: String(PORT),
			TERRASSE_ORIGIN: `http://localhost:${PORT}`,
			TERRASSE_DATA_DIR: dataDir
		},
		stdio: ['ignore', 'ignore', 'inherit']
	});
	process.once('exit', () => server.kill('SIGKILL'));
	while ((await status('/')) !== 200) await pause(5);
	return { server, firstPageMs: performance.now() - begun };
}

function stop(server: ChildProcess): Promise<void> {
	return new Promise((done) => {
		server.once('exit', () => done());
		server.kill('SIGTERM');
	});
}

/** The status of a page; 0 while nobody listens. */
function status(path: string): Promise<number> {
	return new Promise((done) => {
		const asked = { port: PORT, host: '127.0.0.1', path, agent: false };
		request(asked, (response) => {
			response.resume().once('end', () => done(response.statusCode ?? 0));
		})
			.once('error', () => done(0))
			.end();
	});
}

function memory({ pid }: ChildProcess): number {
	const said = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/VmRSS:\s+(\d+) kB/.exec(said)?.[1] ?? NaN) / 1024;
}

function bytesIn(path: string): number {
	if (!statSync(path).isDirectory()) return statSync(path).size;
	return readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0);
}
