import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { commonHeaders } from './headers.server.ts';

/**
 * What never becomes a request: bytes that are no HTTP, headers that are too long, a method that does
 * not exist, a client that takes too long. Node answers those by itself, without our headers; here
 * they get the closed ones, no word about the process, and the end of the connection.
 */
const STATUSES: Readonly<Record<string, string>> = {
	HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
	HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Content Too Large',
	ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout'
};

/**
 * Answers broken requests of a server, and expectations that nobody here meets (RFC 9110, 10.1.1).
 *
 * @param origin the public origin: https adds HSTS
 */
export function refuseBrokenRequests(server: Server, origin: string): void {
	const answers = new WeakMap<Duplex, ServerResponse>();
	server.on('request', ({ socket }, response) => answers.set(socket, response));
	server.on('checkExpectation', (_: IncomingMessage, response: ServerResponse) => {
		for (const [name, value] of commonHeaders(origin)) response.setHeader(name, value);
		response.writeHead(417, { connection: 'close', 'content-length': 0 }).end();
	});
	server.on('clientError', (failure: NodeJS.ErrnoException, socket) => {
		const current = answers.get(socket);
		// In the middle of an answer, other bytes would be read as a part of it.
		const isAnswering = current && current.headersSent && !current.writableFinished;
		if (!socket.writable || isAnswering || failure.code === 'ECONNRESET') {
			socket.destroy();
			return;
		}
		const status = STATUSES[failure.code ?? ''] ?? '400 Bad Request';
		const headers = [...commonHeaders(origin), ['connection', 'close'], ['content-length', '0']];
		const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
		socket.end(`HTTP/1.1 ${status}\r\n${lines}\r\n`, () => socket.destroy());
	});
}
