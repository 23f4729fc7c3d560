import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The built site as it is hosted: on a Unix socket, under its public name. Between the proxy and it
 * stands a tap, which writes down every byte that the site is sent.
 */
export const ROOT = resolve(import.meta.dirname, '../..');
export const NAME = 'terrasse.example.org';

export type Served = {
	folder: string;
	/** Where the site listens. */
	socket: string;
	/** Where the tap listens: what a proxy under test is given. */
	tapped: string;
	/** The site without a proxy, for API calls and for comparing. */
	url: string;
	setupLink: string;
	/** All that came through the tap. */
	received: () => string;
	stop: () => Promise<void>;
};

/** @param environment TERRASSE_ settings beside the public origin and the places */
export async function serve(environment: Record<string, string> = {}): Promise<Served> {
	const folder = mkdtempSync(join(tmpdir(), 'terrasse-hosting-'));
	chmodSync(folder, 0o755);
	const socket = join(folder, 'site.sock');
	const child = spawn(process.execPath, ['src/server.ts'], {
		cwd: ROOT,
		env: {
			PATH: process.env.PATH,
			NODE_ENV: 'production',
			TERRASSE_ORIGIN: `https://${NAME}`,
			TERRASSE_SOCKET_PATH: socket,
			TERRASSE_DATA_DIR: join(folder, 'data'),
			...environment
		}
	});
	let output = '';
	const ended = new Promise<void>((done) => child.once('exit', () => done()));
	await new Promise<void>((ready, failed) => {
		const hear = (chunk: Buffer) => {
			output += chunk.toString();
			if (/https:\/\/\S+#\S+/.test(output)) ready();
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.once('exit', () => failed(new Error(`the site did not start:\n${output}`)));
	});

	const heard: Buffer[] = [];
	const tapped = join(folder, 'tap.sock');
	const tap = await passOn({ path: tapped }, socket, (bytes) => heard.push(bytes));
	// The proxy under test may run as somebody else.
	chmodSync(tapped, 0o666);
	const direct = await passOn({ host: '127.0.0.1', port: 0 }, socket, () => {});
	const { port } = direct.address() as AddressInfo;

	async function stop() {
		child.kill('SIGTERM');
		await ended;
		tap.close();
		direct.close();
		rmSync(folder, { recursive: true, force: true });
	}
	return {
		folder,
		socket,
		tapped,
		url: `http://127.0.0.1:${port}`,
		setupLink: /https:\/\/\S+#\S+/.exec(output)?.[0] ?? '',
		received: () => Buffer.concat(heard).toString('latin1'),
		stop
	};
}

/** Hands every connection on to a socket, telling what was sent. */
export async function passOn(
	place: { path: string } | { host: string; port: number },
	socket: string,
	tell: (bytes: Buffer) => void
): Promise<Server> {
	const server = createServer((from: Socket) => {
		const to = connect({ path: socket });
		from.on('data', tell);
		from.pipe(to).pipe(from);
		from.on('error', () => to.destroy());
		to.on('error', () => from.destroy());
		from.on('close', () => to.destroy());
		to.on('close', () => from.destroy());
	});
	await new Promise<void>((ready) => server.listen(place, ready));
	return server;
}
