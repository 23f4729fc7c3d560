import { connect } from 'node:net';
import { sharedNow } from './progress.ts';

/**
 * A process full of viewers of one stream, from an address of its own. Each checks that every entry
 * comes, once and in order, comes back after a cut with the last id it heard, and it tells its parent
 * when all of them have heard an entry.
 */
export type Told =
	| { kind: 'joined' }
	/** Every viewer here has heard entry `n`. */
	| { kind: 'heard'; n: number; at: number }
	| { kind: 'wrong'; sentence: string };

const [port, path = '', from, viewers, first] = process.argv.slice(2);
const COUNT = Number(viewers);
const AT_ONCE = 100;
const RETRY_MS = 1_000;
const RETRY_SPREAD_MS = 3_000;
const MARK = 'data: {"n":';
const ID = /(?:^|\n)id: (\S+)\n/g;
const LONGEST_FRAME = 24_000;

const heard = new Map<number, number>();
let isOver = false;

const tell = (told: Told): void => void process.send?.(told);

function hear(n: number): void {
	const count = (heard.get(n) ?? 0) + 1;
	heard.set(n, count);
	if (count < COUNT) return;
	heard.delete(n);
	tell({ kind: 'heard', n, at: sharedNow() });
}

/** Joins, and joins again after each cut. @param joined called once something was heard */
function view(joined: () => void): void {
	let next = Number(first);
	let lastId = '';

	function open(): void {
		let text = '';
		const socket = connect({ port: Number(port), host: '127.0.0.1', localAddress: from });
		const resume = lastId && `last-event-id: ${lastId}\r\n`;
		socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n${resume}\r\n`);
		socket.on('data', (data) => {
			joined();
			text += data.toString('latin1');
			const end = text.lastIndexOf('\n\n') + 2;
			if (end < 2) return void (text.length > LONGEST_FRAME && wrong('an endless event'));
			take(text.slice(0, end));
			text = text.slice(end);
		});
		socket.on('error', () => {});
		socket.on('close', () => {
			if (!isOver) setTimeout(open, RETRY_MS + Math.random() * RETRY_SPREAD_MS);
		});
	}

	function take(events: string): void {
		for (let at = 0; (at = events.indexOf(MARK, at)) >= 0; at += MARK.length) {
			const n = Number.parseInt(events.slice(at + MARK.length, at + MARK.length + 10), 10);
			if (events.startsWith('event: head', events.lastIndexOf('\n', at - 2) + 1)) continue;
			if (n !== next) wrong(`entry ${n} came instead of ${next}`);
			next = n + 1;
			hear(n);
		}
		for (const [, id] of events.matchAll(ID)) lastId = id ?? '';
	}

	function wrong(sentence: string): void {
		tell({ kind: 'wrong', sentence });
	}

	open();
}

process.on('message', () => {
	isOver = true;
	process.exit(0);
});
process.on('disconnect', () => process.exit(0));

for (let opened = 0; opened < COUNT; opened += AT_ONCE) {
	const some = Math.min(AT_ONCE, COUNT - opened);
	await Promise.all(Array.from({ length: some }, () => new Promise<void>((done) => view(done))));
}
tell({ kind: 'joined' });
