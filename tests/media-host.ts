import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readRange } from '#lib/archive/player/ranges.ts';

/** Another host, on the loopback: it serves a small recording by ranges, and a player of its own. */
export type MediaHost = {
	origin: string;
	/** Paths that were asked for, with their queries, in order. */
	asked: string[];
	/** Paths that it refuses. */
	refused: Set<string>;
	close: () => Promise<void>;
};

const FOLDER = join(import.meta.dirname, 'fixtures/media');
const TYPES: Readonly<Record<string, string>> = {
	webm: 'video/webm',
	m4s: 'video/mp4',
	m3u8: 'application/vnd.apple.mpegurl'
};

export async function startMediaHost(): Promise<MediaHost> {
	const server = createServer((request, response) => {
		const { pathname, search } = new URL(request.url ?? '/', host.origin);
		host.asked.push(pathname + search);
		response.setHeader('access-control-allow-origin', '*');
		response.setHeader('access-control-allow-headers', 'range');
		if (request.method === 'OPTIONS') return response.writeHead(204).end();
		if (host.refused.has(pathname)) return response.writeHead(403).end();
		if (pathname.startsWith('/videos/embed/')) {
			return response
				.writeHead(200, { 'content-type': 'text/html' })
				.end('<!doctype html><html lang="en"><title>Player</title><p>A player</p></html>');
		}
		const [, name, extension = ''] = /^\/(twenty-seconds\.(\w+))$/.exec(pathname) ?? [];
		const type = TYPES[extension];
		if (!name || !type) return response.writeHead(404).end();
		const bytes = readFileSync(join(FOLDER, name));
		response.setHeader('content-type', type).setHeader('accept-ranges', 'bytes');
		const range = readRange(request.headers.range ?? null, bytes.length);
		if (range === null || range === 'unsatisfiable') return response.end(bytes);
		const { from, to } = range;
		response.writeHead(206, { 'content-range': `bytes ${from}-${to}/${bytes.length}` });
		return response.end(bytes.subarray(from, to + 1));
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const host: MediaHost = {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		asked: [],
		refused: new Set(),
		close() {
			server.closeAllConnections();
			return new Promise((closed) => void server.close(() => closed()));
		}
	};
	return host;
}
