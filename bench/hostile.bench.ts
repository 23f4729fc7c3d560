import { get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { startTerrasse, type Child } from './child.ts';
import { gather } from './crowd.ts';
import { prepare, type BenchRoom, type Place } from './place.ts';
import { say } from './progress.ts';
import { publish } from './publish.ts';
import { median, percentile, type Row } from './table.ts';

/**
 * What those who wish a server ill cost the others, each beside the same run without them: viewers
 * who never read, and requests that never end.
 */
const VIEWERS = 100;
const DEAF = 200;
const ROUNDS = 3;
const ENTRIES = 400;
const WARM_UP = 50;
const EVERY_MS = 20;
const LARGE_TEXT = 'x'.repeat(9_000);
const SLOW = 8_000;
const AT_ONCE = 200;
const PAGES = 200;

export async function measure(): Promise<Row[]> {
	const place = await prepare(1 + 2 * ROUNDS);
	const server = await startTerrasse(4310, place.dataDir);
	try {
		return [...(await besideDeafOnes(server, place)), ...(await besideSlowOnes(server))];
	} finally {
		await server.stop();
		place.remove();
	}
}

/** Alone and beside them, in turn, each in a room of its own: the median of the rounds counts. */
async function besideDeafOnes(server: Child, { rooms, cookie }: Place): Promise<Row[]> {
	const nextRoom = () => rooms.shift() as BenchRoom;
	const [without, withThem, grown]: [number[], number[], number[]] = [[], [], []];
	await delaysIn(server, nextRoom(), cookie, 0);
	for (let round = 1; round <= ROUNDS; round++) {
		say(`round ${round}: ${VIEWERS} viewers alone, then beside ${DEAF} who never read`);
		without.push(percentile(await delaysIn(server, nextRoom(), cookie, 0), 0.99));
		const before = server.memory();
		withThem.push(percentile(await delaysIn(server, nextRoom(), cookie, DEAF), 0.99));
		grown.push(server.memory() - before);
	}
	return [
		{
			what: `event to ${VIEWERS} viewers beside ${DEAF} who never read, p99`,
			figure: median(withThem),
			baseline: median(without),
			unit: 'ms',
			target: { of: 'ratio', is: 'at most', value: 1.1 }
		},
		{
			what: `memory that ${DEAF} who never read cost`,
			figure: median(grown),
			baseline: null,
			unit: 'MB',
			target: { of: 'figure', is: 'at most', value: 20 }
		}
	];
}

/** @param deaf how many never read: half of them come before the viewers, half after */
async function delaysIn(
	server: Child,
	room: BenchRoom,
	cookie: string,
	deaf: number
): Promise<number[]> {
	const { port } = server;
	const path = `/api/rooms/${room.code}/events`;
	const neverRead = () => begin(port, `GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`);
	const early = await many(deaf / 2, neverRead);
	const crowd = await gather(port, path, VIEWERS, 1, 1);
	const late = await many(deaf / 2, neverRead);
	try {
		const delays = await publish(server, room, cookie, crowd, ENTRIES, EVERY_MS, LARGE_TEXT);
		if (crowd.wrong.length > 0) throw new Error(crowd.wrong[0]);
		return delays.slice(WARM_UP);
	} finally {
		crowd.close();
		for (const socket of [...early, ...late]) socket.destroy();
	}
}

async function besideSlowOnes({ port }: Child): Promise<Row[]> {
	const without = await pageTimes(port);
	say(`${SLOW} requests that never end`);
	const slow = await many(SLOW, () => begin(port, 'GET / HTTP/1.1\r\nhost: localhost\r\nx-slow: '));
	const withThem = await pageTimes(port);
	for (const socket of slow) socket.destroy();
	return [
		{
			what: `a page beside ${SLOW} requests that never end, p99`,
			figure: percentile(withThem, 0.99),
			baseline: percentile(without, 0.99),
			unit: 'ms',
			target: { of: 'figure', is: 'at most', value: 100 }
		}
	];
}

/** Connects and says something, once; whatever is answered is never read. */
function begin(port: number, words: string): Promise<Socket> {
	return new Promise((resolve, reject) => {
		const socket = connect(port, '127.0.0.1', () => {
			socket.write(words);
			socket.removeListener('error', reject).on('error', () => {});
			resolve(socket);
		});
		socket.pause();
		socket.on('error', reject);
	});
}

async function many(count: number, make: () => Promise<Socket>): Promise<Socket[]> {
	const sockets: Socket[] = [];
	while (sockets.length < count) {
		sockets.push(
			...(await Promise.all(
				Array.from({ length: Math.min(AT_ONCE, count - sockets.length) }, make)
			))
		);
	}
	return sockets;
}

async function pageTimes(port: number): Promise<number[]> {
	const times: number[] = [];
	for (let asked = 0; asked < PAGES; asked++) {
		const start = performance.now();
		await new Promise<void>((resolve, reject) => {
			get({ port, path: '/' }, (answer) => {
				if (answer.statusCode !== 200) reject(new Error(`the page: ${answer.statusCode}`));
				answer.resume().on('end', resolve);
			}).on('error', reject);
		});
		times.push(performance.now() - start);
	}
	return times.slice(PAGES / 10);
}
