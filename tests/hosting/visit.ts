import { get, request } from 'node:https';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:http2';
import { NAME } from './served.ts';

/** A visitor of a proxy on this machine, from an address and with a browser that must be found nowhere. */
export const VISITOR = '127.66.77.88';
export const BROWSER = 'Mozilla/5.0 (canary 5f3e9ad1) Gecko/20100101 Firefox/140.0';
/** What a visitor may claim of themself, and what an earlier proxy may have said. */
export const CLAIMED = '203.0.113.77';

const HEADERS = {
	host: NAME,
	'user-agent': BROWSER,
	'x-forwarded-for': CLAIMED,
	'x-forwarded-host': CLAIMED,
	'x-real-ip': CLAIMED,
	forwarded: `for=${CLAIMED}`
};
const trusting = { host: '127.0.0.1', servername: NAME, rejectUnauthorized: false, agent: false };

export type Answer = { status: number; headers: IncomingMessage['headers']; body: string };

/** One page over TLS. */
export function visit(port: number, path: string): Promise<Answer> {
	return new Promise((done, failed) => {
		const asked = { ...trusting, port, path, localAddress: VISITOR, headers: HEADERS };
		get(asked, (response) => void whole(response).then(done, failed)).once('error', failed);
	});
}

/** The same page from the site itself, on its socket. */
export function visitDirectly(socketPath: string, path: string, host = NAME): Promise<Answer> {
	return new Promise((done, failed) => {
		const headers = { host, 'user-agent': BROWSER };
		plainRequest({ socketPath, path, headers, agent: false }, (response) => {
			void whole(response).then(done, failed);
		})
			.once('error', failed)
			.end();
	});
}

/** Sends a body of that many bytes as someone who is logged in. */
export function send(port: number, path: string, bytes: number, cookie: string): Promise<Answer> {
	return new Promise((done, failed) => {
		const headers = { ...HEADERS, cookie, 'content-length': bytes };
		const asked = { ...trusting, port, path, method: 'POST', headers, localAddress: VISITOR };
		const asking = request(asked, (response) => void whole(response).then(done, failed));
		asking.once('error', failed);
		asking.end(Buffer.alloc(bytes, 'x'));
	});
}

/** What HTTP/2 answers. */
export async function visitByHttp2(port: number, path: string): Promise<number> {
	const session = connect(`https://127.0.0.1:${port}`, trusting);
	const status = await new Promise<number>((done, failed) => {
		session.once('error', failed);
		const asked = { ':path': path, ':authority': NAME, 'user-agent': BROWSER };
		session.request(asked).once('response', (headers) => done(Number(headers[':status'])));
	});
	session.destroy();
	return status;
}

export type Stream = { next: () => Promise<{ id: string; type: string }>; close: () => void };

/** An event stream, read event by event. */
export function listen(place: { port: number } | { socketPath: string }, path: string, id = '') {
	return new Promise<Stream>((done, failed) => {
		const headers = { ...HEADERS, ...(id && { 'last-event-id': id }) };
		const asked = 'port' in place ? { ...trusting, localAddress: VISITOR, ...place } : place;
		const ask = 'port' in place ? request : plainRequest;
		const asking = ask({ ...asked, path, headers, agent: false }, (response) => {
			if (response.statusCode !== 200) failed(new Error(`status ${response.statusCode}`));
			response.on('error', () => {});
			done({ next: eventsOf(response), close: () => asking.destroy() });
		});
		asking.once('error', failed);
		asking.end();
	});
}

function eventsOf(response: IncomingMessage): Stream['next'] {
	type Event = { id: string; type: string };
	const [arrived, waiting]: [Event[], ((event: Event) => void)[]] = [[], []];
	let text = '';
	response.on('data', (chunk: Buffer) => {
		text += chunk.toString();
		const blocks = text.split('\n\n');
		text = blocks.pop() ?? '';
		for (const block of blocks) {
			const id = /^id: ?(.*)$/m.exec(block)?.[1];
			if (id === undefined) continue;
			const event = { id, type: /^event: ?(.*)$/m.exec(block)?.[1] ?? 'message' };
			const first = waiting.shift();
			if (first) first(event);
			else arrived.push(event);
		}
	});
	return () =>
		new Promise((done) => {
			const event = arrived.shift();
			if (event) done(event);
			else waiting.push(done);
		});
}

async function whole(response: IncomingMessage): Promise<Answer> {
	const parts: Buffer[] = [];
	for await (const part of response) parts.push(part as Buffer);
	const body = Buffer.concat(parts).toString();
	return { status: response.statusCode ?? 0, headers: response.headers, body };
}
