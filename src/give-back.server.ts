import type { Server } from 'node:http';

/**
 * Memory that nobody needs any more. V8 collects when it lacks room, which on a machine with room is
 * hardly ever: what starting took, and then a crowd, would stay with the process for days. So while
 * nobody is connected, and only then, it is asked to collect. It takes a tenth of a second; with
 * `--bytecode-old-age=1`, code that ran once, to start, goes too.
 */
const EVERY_MS = 5_000;
/** What it must have grown by, in bytes, since it last gave back: a health check alone is not worth it. */
const GROWN = 4 * 1024 * 1024;

/** Looks every five seconds. Where Node was started without `--expose-gc`, it does nothing. */
export function giveBackMemory(server: Server): void {
	const { gc } = globalThis;
	if (!gc) return;
	let kept = 0;
	const look = () => {
		server.getConnections((failure, connected) => {
			if (failure || connected > 0 || process.memoryUsage.rss() < kept + GROWN) return;
			gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
			kept = process.memoryUsage.rss();
		});
	};
	setInterval(look, EVERY_MS).unref();
}
