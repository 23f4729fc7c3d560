/** The door to the network, against real servers on the loopback that do what they should not. */
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { readOutsideFailure, type OutsideFailure } from './outside-failure.ts';
import { makeOutside } from './outside.server.ts';

const servers: Server[] = [];
afterAll(() => {
	for (const server of servers) {
		server.closeAllConnections();
		server.close();
	}
});

/** @returns its origin, and how many connections it has seen */
async function serve(listener: RequestListener) {
	const server = createServer(listener);
	servers.push(server);
	const seen = { connections: 0 };
	server.on('connection', () => (seen.connections += 1));
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	return { origin: `http://127.0.0.1:${port}`, port, seen };
}

async function failureOf(act: Promise<unknown>): Promise<OutsideFailure> {
	const failure: unknown = await act.then(
		() => new Error('it was answered'),
		(thrown: unknown) => thrown
	);
	const outside = readOutsideFailure(failure);
	if (!outside) throw failure;
	return outside;
}

test('it says who it is, and nothing of anybody: no cookie, no referrer', async () => {
	const { origin } = await serve((request, response) => {
		response.setHeader('set-cookie', 'a=b').end(JSON.stringify(request.headers));
	});
	const outside = makeOutside([origin]);
	await outside.json(new URL(origin));
	const headers = (await outside.json(new URL(origin))) as Record<string, string>;
	expect(Object.keys(headers).sort()).toEqual(
		['accept', 'accept-encoding', 'connection', 'host', 'user-agent'].sort()
	);
	expect(headers['user-agent']).toMatch(/^Terrasse\/\d/);
});

test('a private address is refused, in the address or behind a name, before any connection', async () => {
	const { port, seen } = await serve((_, response) => response.end('{}'));
	const outside = makeOutside();
	for (const host of [
		'127.0.0.1',
		'[::1]',
		'[::ffff:127.0.0.1]',
		'0x7f.1',
		'localhost',
		'10.0.0.1'
	]) {
		const failure = await failureOf(outside.json(new URL(`https://${host}:${port}/`)));
		expect([host, failure.code]).toEqual([host, 'address']);
	}
	expect(seen.connections).toBe(0);
});

test('plain HTTP, other schemes and passwords in an address are refused', async () => {
	const outside = makeOutside();
	for (const address of ['http://example.org/', 'file:///etc/passwd', 'https://a:b@example.org/']) {
		expect((await failureOf(outside.json(new URL(address)))).code).toBe('address');
	}
});

test('an exempt server leads to no other: its redirects are checked like any address', async () => {
	const inner = await serve((_, response) => response.end('{"secret":true}'));
	const { origin } = await serve((_, response) =>
		response.writeHead(302, { location: `${inner.origin}/` }).end()
	);
	expect((await failureOf(makeOutside([origin]).json(new URL(origin)))).code).toBe('address');
	expect(inner.seen.connections).toBe(0);
});

test('three redirects are followed, a fourth is not', async () => {
	const { origin } = await serve(({ url = '' }, response) => {
		const left = Number(url.slice(1));
		if (left === 0) response.end('{"here":true}');
		else response.writeHead(301, { location: `/${left - 1}` }).end();
	});
	const outside = makeOutside([origin]);
	expect(await outside.json(new URL('/3', origin))).toEqual({ here: true });
	expect((await failureOf(outside.json(new URL('/4', origin)))).code).toBe('redirects');
});

test('what is too big is refused, whether it says its size or not, and the connection is cut', async () => {
	const { origin } = await serve(({ url, socket }, response) => {
		socket.on('close', () => cut());
		if (url === '/said') response.setHeader('content-length', 6_000_000);
		const flood = () => {
			while (!socket.destroyed && response.write(Buffer.alloc(65_536, 0x20)));
			response.once('drain', flood);
		};
		flood();
	});
	let cut = () => {};
	for (const path of ['/said', '/unsaid']) {
		const closed = new Promise<void>((done) => (cut = done));
		expect((await failureOf(makeOutside([origin]).json(new URL(path, origin)))).code).toBe('size');
		await closed;
	}
});

test('whoever is slow is left, be it with its head or with its body', async () => {
	const { origin } = await serve(({ url }, response) => {
		if (url === '/body') response.writeHead(200).write('{"a":');
	});
	const outside = makeOutside([origin], 50);
	for (const path of ['/head', '/body']) {
		expect((await failureOf(outside.json(new URL(path, origin)))).code).toBe('slow');
	}
});

test('what is no JSON, no UTF-8, squeezed or cut short is malformed or unreachable', async () => {
	const { origin } = await serve(({ url }, response) => {
		if (url === '/html') response.end('<!doctype html>');
		if (url === '/latin') response.end(Buffer.from([0x22, 0xe9, 0x22]));
		if (url === '/gzip') response.setHeader('content-encoding', 'gzip').end('{}');
		if (url === '/short') {
			response.setHeader('content-length', 10).write('{}');
			setImmediate(() => response.destroy());
		}
	});
	const outside = makeOutside([origin]);
	const codes: string[] = [];
	for (const path of ['/html', '/latin', '/gzip', '/short']) {
		codes.push((await failureOf(outside.json(new URL(path, origin)))).code);
	}
	expect(codes).toEqual(['malformed', 'malformed', 'malformed', 'unreachable']);
});

test('a refusal is told with its status, and the wait it asks for', async () => {
	const { origin } = await serve((_, response) =>
		response.writeHead(429, { 'retry-after': '7' }).end()
	);
	const failure = await failureOf(makeOutside([origin]).json(new URL(origin)));
	expect(failure).toMatchObject({ code: 'status', status: 429, retryAfter: 7 });
});

test('a name that leads nowhere, and a closed port, are unreachable', async () => {
	const gone = createServer();
	gone.listen(0, '127.0.0.1');
	await once(gone, 'listening');
	const { port } = gone.address() as AddressInfo;
	gone.close();
	await once(gone, 'close');
	const origin = `http://127.0.0.1:${port}`;
	expect((await failureOf(makeOutside([origin]).json(new URL(origin)))).code).toBe('unreachable');
});
