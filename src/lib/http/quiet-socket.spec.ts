import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepSocketOnly } from './quiet-socket.server.ts';

const kept: Writable[] = [];
const held: WeakRef<IncomingMessage | ServerResponse>[] = [];
let said = 0;

const server = createServer((request, response) => void answer(request, response));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
	if (request.url === '/page') return void response.end('a page');
	held.push(new WeakRef(request), new WeakRef(response));
	response.on('close', () => said++);
	response.useChunkedEncodingByDefault = false;
	response.writeHead(200).write('first\n');
	const line = await keepSocketOnly(request, response);
	kept.push(line);
	line.write('second\n');
}

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
	for (const line of kept) line.destroy();
	server.close();
});

type Client = { socket: Socket; until: (ending: string) => Promise<string> };

/** Says something as a client, and hears what comes until some words. */
function say(words: string): Client {
	const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
	let text = '';
	socket.setEncoding('utf8').on('data', (more) => (text += String(more)));
	socket.on('error', () => {});
	socket.write(words);
	return {
		socket,
		async until(ending) {
			while (!text.endsWith(ending)) await once(socket, 'data');
			return text;
		}
	};
}

const get = (path: string) => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`;
const lastKept = () => kept.at(-1) as Writable;

test('what is written on the socket follows what the answer said, until the line closes', async () => {
	const { socket, until } = say(get('/stream'));
	const text = await until('second\n');
	expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n(.+\r\n)*connection: close\r\n\r\nfirst\nsecond\n$/i);
	lastKept().end('last\n');
	await Promise.all([until('last\n'), once(socket, 'close')]);
});

test('a connection that carried other requests before serves as well', async () => {
	const { socket, until } = say(get('/page'));
	await until('a page');
	socket.write(get('/stream'));
	await until('first\nsecond\n');
	socket.destroy();
});

test('nothing of HTTP is held while the line is open, and the answer said that it closed', async () => {
	held.length = said = 0;
	const { socket, until } = say(get('/stream'));
	await until('second\n');
	expect(said).toBe(1);
	expect(lastKept()).not.toHaveProperty('parser.socket');
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as () => void;
	// A weak reference holds until the turn in which it was made is over.
	await new Promise((resolve) => setImmediate(resolve));
	collect();
	expect(held.map((reference) => reference.deref())).toEqual([undefined, undefined]);
	expect(lastKept().destroyed).toBe(false);
	socket.destroy();
});

test('a client that leaves, or ends its side, closes the line', async () => {
	for (const leave of ['destroy', 'end'] as const) {
		const { socket, until } = say(get('/stream'));
		await until('second\n');
		const closed = once(lastKept(), 'close');
		socket[leave]();
		await closed;
	}
});

test('what a client says on a line that streams is not answered', async () => {
	const { socket, until } = say(get('/stream'));
	await until('second\n');
	socket.write(get('/page'));
	const { until: other, socket: second } = say(get('/page'));
	await other('a page');
	lastKept().write('third\n');
	expect(await until('third\n')).not.toContain('a page');
	socket.destroy();
	second.destroy();
});

test('requests sent behind one that streams, all at once, break nothing', async () => {
	const { socket, until } = say(get('/stream') + get('/stream') + get('/page'));
	await Promise.race([until('second\n'), once(socket, 'close')]);
	const { socket: after, until: heard } = say(get('/stream'));
	await heard('second\n');
	socket.destroy();
	after.destroy();
});
