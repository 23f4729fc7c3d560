import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';

/** A small release, and a real server that serves it: honestly, until a test says what it changes. */
export const FILES: Readonly<Record<string, string>> = {
	'/_app/immutable/entry/start.1.js': 'export const start = 1;\n',
	'/_app/immutable/entry/app.1.js': 'export const app = 1;\n',
	'/_app/immutable/assets/0.css': 'body { color: black }\n',
	'/_app/immutable/workers/password.js': 'postMessage(1);\n'
};

export const START = `
	{
		__sveltekit_abc = {
			base: new URL("..", location).pathname.slice(0, -1)
		};

		const element = document.currentScript.parentElement;

		Promise.all([
			import("../_app/immutable/entry/start.1.js"),
			import("../_app/immutable/entry/app.1.js")
		]).then(([kit, app]) => {
			kit.start(app, element, {
				node_ids: [0, 3],
				data: [null,{type:"data",data:{name:"Say \\"hi\\" (now) = \`it\`",n:-1.5e3,last:void 0},uses:{}}],
				form: null,
				error: null
			});
		});
	}
`;

export const hashOf = (script: string): string =>
	`'sha256-${createHash('sha256').update(script).digest('base64')}'`;

export type Lies = {
	files?: Record<string, string | null>;
	/** Sent to whoever takes gzip. */
	compressed?: Record<string, string>;
	head?: string;
	policy?: string;
	leadsTo?: string;
};

/** Serves the release with lies in it. @returns its origin, and the way to end it */
export async function serve(lies: Lies = {}): Promise<{ origin: string; server: Server }> {
	const files: Record<string, string | null> = { ...FILES, ...lies.files };
	const server = createServer((request, response) => {
		const path = request.url ?? '';
		if (path === '/api/instance.json') {
			const listed = Object.keys(files).map((name) => ({ path: name }));
			response.end(JSON.stringify({ software: { version: '1', commit: null }, files: listed }));
			return;
		}
		if (path === '/desk/login') {
			if (lies.leadsTo) return void response.writeHead(302, { location: lies.leadsTo }).end();
			response.writeHead(200, {
				'content-type': 'text/html; charset=utf-8',
				'content-security-policy':
					lies.policy ?? `default-src 'none'; script-src 'self' ${hashOf(START)}`
			});
			response.end(page(lies.head ?? ''));
			return;
		}
		const body = files[path];
		if (typeof body !== 'string') return void response.writeHead(404).end();
		const small = lies.compressed?.[path];
		if (small && request.headers['accept-encoding']?.includes('gzip')) {
			response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(small));
		} else response.end(body);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

const page = (head: string): string =>
	`<!doctype html><html><head><link rel="stylesheet" href="/_app/immutable/assets/0.css">` +
	`<script type="application/ld+json">{"name":"x"}</script>${head}</head>` +
	`<body><div><script>${START}</script></div></body></html>`;

/** The release as a folder, and as the archive that is published. */
export async function writeRelease(): Promise<{ folder: string; archive: string }> {
	const folder = mkdtempSync(join(tmpdir(), 'terrasse-verify-'));
	for (const [path, content] of Object.entries(FILES)) {
		const file = join(folder, 'build/client', path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
		writeFileSync(`${file}.gz`, gzipSync(content));
	}
	const archive = join(folder, 'terrasse-1-linux-amd64.tar.gz');
	const tar = pack();
	const written = pipeline(tar, createGzip(), createWriteStream(archive));
	for (const [path, content] of Object.entries(FILES)) {
		tar.entry({ name: `terrasse-1/build/client${path}` }, content);
		tar.entry({ name: `terrasse-1/build/client${path}.gz` }, 'compressed');
	}
	tar.entry({ name: 'terrasse-1/package.json' }, '{}');
	const release = { version: '1', commit: 'a'.repeat(40), date: '2026-01-01', files: {} };
	tar.entry({ name: 'terrasse-1/build/release.json' }, JSON.stringify(release));
	tar.finalize();
	await written;
	return { folder, archive };
}
