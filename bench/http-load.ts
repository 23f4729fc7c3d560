import { connect, type Socket } from 'node:net';

/**
 * A load generator on raw sockets: each connection sends its next request when it has its answer.
 * It reads just enough HTTP to know where an answer ends, and is the same for every server.
 */
export type Load = {
	/** Answers a second, over the time from the first request to the last answer. */
	perSecond: number;
	/** Answers by status. */
	statuses: Map<number, number>;
};

/**
 * Sends requests until there is none left or the time is over.
 *
 * @param next gives the bytes of the next request, or null when none is left
 */
export async function hammer(
	port: number,
	connections: number,
	next: () => Buffer | null,
	forMs: number
): Promise<Load> {
	const statuses = new Map<number, number>();
	const start = performance.now();
	const nextInTime = () => (performance.now() - start < forMs ? next() : null);
	const count = (status: number) => statuses.set(status, (statuses.get(status) ?? 0) + 1);
	await Promise.all(Array.from({ length: connections }, () => converse(port, nextInTime, count)));
	const answers = [...statuses.values()].reduce((sum, one) => sum + one, 0);
	return { perSecond: answers / ((performance.now() - start) / 1000), statuses };
}

/** One connection, from its first request to its last answer. */
function converse(port: number, next: () => Buffer | null, count: (status: number) => void) {
	return new Promise<void>((resolve, reject) => {
		const first = next();
		if (!first) return resolve();
		const socket = connect(port, '127.0.0.1').setNoDelay(true);
		readAnswers(socket, (status) => {
			count(status);
			const request = next();
			if (request) socket.write(request);
			else socket.end();
		});
		socket.on('close', () => resolve());
		socket.on('error', reject);
		socket.write(first);
	});
}

/** Calls back with the status of each answer, once it is whole. */
export function readAnswers(socket: Socket, answered: (status: number) => void): void {
	let head = '';
	let left = 0;
	let isChunked = false;
	let status = 0;
	socket.on('data', (data) => {
		let body = data;
		if (status === 0) {
			head += data.toString('latin1');
			const end = head.indexOf('\r\n\r\n');
			if (end < 0) return;
			body = data.subarray(data.length - (head.length - end - 4));
			const fields = head.slice(0, end).toLowerCase();
			status = Number(fields.slice(9, 12));
			left = Number(/content-length: (\d+)/.exec(fields)?.[1] ?? 0);
			isChunked = fields.includes('transfer-encoding: chunked');
		}
		left -= body.length;
		const isWhole = isChunked ? body.subarray(-5).toString() === '0\r\n\r\n' : left <= 0;
		if (!isWhole) return;
		const done = status;
		head = '';
		status = 0;
		answered(done);
	});
}

/** The bytes of a request. */
export function requestBytes(
	method: string,
	path: string,
	headers: Record<string, string>,
	body = ''
): Buffer {
	const all = { host: 'localhost', ...headers, 'content-length': String(Buffer.byteLength(body)) };
	const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
	return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}
