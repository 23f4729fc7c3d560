import { createServer, type ServerResponse } from 'node:http';

/**
 * The bare server that the board is measured against: `POST` makes one chunk of the body and writes
 * it, encoded once, to every open stream. It checks, signs and keeps nothing.
 */
const [port = '0'] = process.argv.slice(2);
const readers = new Set<ServerResponse>();

createServer((request, response) => {
	if (request.method === 'GET') {
		response.useChunkedEncodingByDefault = false;
		response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
		readers.add(response);
		response.on('close', () => readers.delete(response));
		return;
	}
	const parts: Buffer[] = [];
	request.on('data', (part: Buffer) => parts.push(part));
	request.on('end', () => {
		const chunk = Buffer.from(`event: board\ndata: ${Buffer.concat(parts).toString()}\n\n`);
		for (const reader of readers) reader.write(chunk);
		response.writeHead(201).end('{}');
	});
}).listen(Number(port), '127.0.0.1', 4096, () => process.stdout.write('listening\n'));
process.on('SIGTERM', () => process.exit(0));
