import Sqlite from 'better-sqlite3';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';

/**
 * The bare server that envelopes are measured against: node:http and better-sqlite3, the same group
 * commit and the same durability, no check of anything, no header of ours. `GET` is a desk's stream.
 */
const [port = '0', dataDir = '.'] = process.argv.slice(2);
const database = new Sqlite(join(dataDir, 'baseline.sqlite'));
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec('create table envelope (seq integer primary key, envelope blob not null) strict');
const insert = database.prepare('insert into envelope (envelope) values (?)');
const begin = database.prepare('begin immediate');
const commit = database.prepare('commit');

const desks = new Set<ServerResponse>();
let waiting: { envelope: string; response: ServerResponse }[] = [];

function flush(): void {
	const batch = waiting;
	waiting = [];
	begin.run();
	const numbers = batch.map(
		({ envelope }) => insert.run(Buffer.from(envelope, 'base64url')).lastInsertRowid
	);
	commit.run();
	for (const [index, { response }] of batch.entries()) {
		const body = JSON.stringify({ seq: Number(numbers[index]) });
		response.writeHead(201, { 'content-type': 'application/json' }).end(body);
	}
	const told = batch.map(({ envelope }, index) => {
		const data = JSON.stringify({ seq: Number(numbers[index]), envelope });
		return `id: ${numbers[index]}\nevent: question\ndata: ${data}\n\n`;
	});
	for (const desk of desks) desk.write(told.join(''));
}

createServer((request, response) => {
	if (request.method === 'GET') {
		response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
		if (request.url === '/desk') desks.add(response);
		return;
	}
	const parts: Buffer[] = [];
	request.on('data', (part: Buffer) => parts.push(part));
	request.on('end', () => {
		const { envelope } = JSON.parse(Buffer.concat(parts).toString()) as { envelope: string };
		waiting.push({ envelope, response });
		if (waiting.length === 1) setTimeout(flush, 2);
	});
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('listening\n'));
process.on('SIGTERM', () => process.exit(0));
