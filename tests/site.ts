import { test as base } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * A Terrasse of its own for a test: the built site as a real process, an empty data folder, a free
 * port. Everything it prints is kept, because the promises look into it.
 */
export type Site = {
	url: string;
	dataDir: string;
	workshopsDir: string;
	/** The one-time link that the first start prints. */
	setupLink: string;
	/** All that the process printed so far. */
	log: () => string;
	/** The process that runs now. */
	pid: () => number;
	/** Ends the process. @returns its exit status, and how long it took in milliseconds */
	stop: (signal?: NodeJS.Signals) => Promise<{ status: number | null; ms: number }>;
	/** Starts it again on the same folder and port. */
	start: () => Promise<void>;
};

const ROOT = resolve(import.meta.dirname, '..');
const READY = /Terrasse: http/;
/** What it says, and then ends, when something else took the port in the meantime. */
const TAKEN = /port \d+ is taken/;
const MOST_PORTS = 5;
const SETUP_LINK = /http:\/\/\S+#\S+/;

/** Starts a site. `environment` adds TERRASSE_ settings. */
export async function startSite(environment: Record<string, string> = {}): Promise<Site> {
	const dataDir = mkdtempSync(join(tmpdir(), 'terrasse-site-'));
	let port = 0;
	const workshopsDir = environment.TERRASSE_WORKSHOPS_DIR ?? join(ROOT, 'workshops');
	let output = '';
	let child: ChildProcess | null = null;

	/** Starts the process and waits until it has printed that. */
	async function startUntil(printed: RegExp): Promise<void> {
		const from = output.length;
		child = spawn(process.execPath, ['src/server.ts'], {
			cwd: ROOT,
			env: {
				PATH: process.env.PATH,
				NODE_ENV: 'production',
				TERRASSE_PORT: String(port),
				TERRASSE_DATA_DIR: dataDir,
				...environment
			}
		});
		await new Promise<void>((ready, failed) => {
			const hear = (chunk: Buffer) => {
				output += chunk.toString();
				if (printed.test(output.slice(from))) ready();
			};
			child?.stdout?.on('data', hear);
			child?.stderr?.on('data', hear);
			child?.once('exit', () => failed(new Error(`the site did not start:\n${output}`)));
		});
	}

	async function stop(signal: NodeJS.Signals = 'SIGTERM') {
		const running = child;
		child = null;
		if (!running || running.exitCode !== null) return { status: running?.exitCode ?? null, ms: 0 };
		const asked = Date.now();
		const ended = new Promise<number | null>((done) => running.once('exit', done));
		running.kill(signal);
		return { status: await ended, ms: Date.now() - asked };
	}

	/** A free port is only known by taking it and giving it back: another process may come between. */
	async function startOnFreePort(triesLeft: number): Promise<void> {
		port = await freePort();
		const from = output.length;
		await startUntil(SETUP_LINK).catch((failure: unknown) => {
			if (triesLeft === 0 || !TAKEN.test(output.slice(from))) throw failure;
			return startOnFreePort(triesLeft - 1);
		});
	}

	await startOnFreePort(MOST_PORTS);
	const site: Site = {
		url: `http://localhost:${port}`,
		dataDir,
		workshopsDir,
		setupLink: SETUP_LINK.exec(output)?.[0] ?? '',
		log: () => output,
		pid: () => child?.pid ?? 0,
		stop,
		start: () => startUntil(READY)
	};
	return site;
}

/** A site for each test that asks for one, gone with it. */
export const test = base.extend<{ site: Site }>({
	site: async ({}, use) => {
		const site = await startSite();
		await use(site);
		await site.stop();
		rmSync(site.dataDir, { recursive: true, force: true });
	}
});

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	await new Promise((closed) => server.close(closed));
	return port;
}
