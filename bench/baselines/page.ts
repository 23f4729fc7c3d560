import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** The bare server that pages are measured against: the same bytes and headers, from memory. */
const [port = '0', bodyFile = '', headersFile = ''] = process.argv.slice(2);
const body = readFileSync(bodyFile);
const headers = JSON.parse(readFileSync(headersFile, 'utf8')) as Record<string, string>;

createServer((_, response) => {
	response.writeHead(200, headers);
	response.end(body);
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('listening\n'));
process.on('SIGTERM', () => process.exit(0));
