import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { config } from '../env.server.ts';

/**
 * A server of the seizure test's own: the same code and settings as the instance, an empty data folder,
 * a port on loopback, and one proxy to believe. All that it prints goes to a file that is searched
 * too, and so does what it would put among temporary files.
 */
export type TestServer = {
	port: number;
	dataDir: string;
	/** The one-time link that makes the first account. */
	setupLink: string;
	stop: (signal: NodeJS.Signals) => Promise<void>;
	start: () => Promise<void>;
};

const ROOT = resolve(import.meta.dirname, '../..');
const SETUP_LINK = /https?:\/\/\S+#\S+/;
const READY = /Terrasse: \S+\n/;

/** Starts one in that folder. */
export async function startTestServer(folder: string): Promise<TestServer> {
	const dataDir = join(folder, 'data');
	const temporary = join(folder, 'temporary');
	const log = join(folder, 'output.log');
	mkdirSync(temporary, { recursive: true });
	writeFileSync(log, '');
	const port = await freePort();
	let child: ChildProcess | null = null;

	async function startUntil(printed: RegExp): Promise<string> {
		const { origin, locale, workshopsDir } = config();
		const running = spawn(process.execPath, ['src/server.ts'], {
			cwd: ROOT,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: {
				NODE_ENV: 'production',
				TMPDIR: temporary,
				TERRASSE_ORIGIN: origin,
				TERRASSE_PORT: String(port),
				TERRASSE_DATA_DIR: dataDir,
				TERRASSE_WORKSHOPS_DIR: workshopsDir,
				TERRASSE_LOCALE: locale,
				TERRASSE_PROXIES: '1'
			}
		});
		child = running;
		let output = '';
		return new Promise((ready, failed) => {
			const hear = (chunk: Buffer) => {
				appendFileSync(log, chunk);
				output += chunk.toString();
				const found = printed.exec(output);
				if (found) ready(found[0]);
			};
			running.stdout.on('data', hear);
			running.stderr.on('data', hear);
			running.once('error', failed);
			running.once('exit', () => failed(new Error(output.trim() || 'no answer')));
		});
	}

	async function stop(signal: NodeJS.Signals): Promise<void> {
		const running = child;
		child = null;
		if (!running || running.exitCode !== null || running.signalCode !== null) return;
		const ended = new Promise((done) => running.once('close', done));
		running.kill(signal);
		await ended;
	}

	const setupLink = await startUntil(SETUP_LINK);
	return { port, dataDir, setupLink, stop, start: async () => void (await startUntil(READY)) };
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	await new Promise((closed) => server.close(closed));
	return port;
}
