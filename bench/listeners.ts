import { connect, type Socket } from 'node:net';

/** Many readers of event streams, on raw sockets. */
export type Listeners = {
	/** Resolves, with the time, once every reader has received the text; rejects after a while. */
	allHear: (text: string) => Promise<number>;
	close: () => void;
};

const AT_ONCE = 100;
const HEARD_WITHIN_MS = 10_000;

/**
 * Opens `count` streams and waits until each has received something.
 *
 * @param path of the stream; it must speak on joining
 */
export async function listen(
	port: number,
	path: string,
	count: number,
	headers = ''
): Promise<Listeners> {
	let wanted: Buffer | null = null;
	let missing = 0;
	let told = () => {};
	const sockets: Socket[] = [];

	function open(): Promise<void> {
		return new Promise((resolve, reject) => {
			const socket = connect(port, '127.0.0.1');
			let before: Buffer = Buffer.alloc(0);
			let heard: Buffer | null = null;
			socket.on('error', reject);
			socket.on('data', (data) => {
				resolve();
				if (!wanted || heard === wanted) return;
				// The text may lie across two packets.
				const seen = before.length > 0 ? Buffer.concat([before, data]) : data;
				if (!seen.includes(wanted)) {
					before = Buffer.from(seen.subarray(-wanted.length));
					return;
				}
				before = Buffer.alloc(0);
				heard = wanted;
				if (--missing === 0) told();
			});
			socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n${headers}\r\n`);
			sockets.push(socket);
		});
	}

	for (let opened = 0; opened < count; opened += AT_ONCE) {
		await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - opened) }, open));
	}
	return {
		allHear(text) {
			wanted = Buffer.from(text);
			missing = count;
			return new Promise((resolve, reject) => {
				const late = setTimeout(() => reject(new Error(`${missing} never heard`)), HEARD_WITHIN_MS);
				told = () => {
					clearTimeout(late);
					resolve(performance.now());
				};
			});
		},
		close() {
			for (const socket of sockets) socket.destroy();
		}
	};
}
