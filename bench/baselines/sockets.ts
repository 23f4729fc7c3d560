import { createServer, type Socket } from 'node:net';

/**
 * The floor of what a viewer costs in memory: a bare `node:net` socket that was told something and
 * stays open. No HTTP is read.
 */
const [port = '0'] = process.argv.slice(2);
const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n:\n\n';
const readers = new Set<Socket>();

createServer((socket) => {
	socket.on('error', () => {});
	socket.on('close', () => readers.delete(socket));
	socket.once('data', () => {
		readers.add(socket);
		socket.resume().write(HEAD);
	});
}).listen(Number(port), '127.0.0.1', 4096, () => process.stdout.write('listening\n'));
process.on('SIGTERM', () => process.exit(0));
