import { database } from '#db/open.server.ts';

/**
 * Notices that another process has written to the data file, as `terrasse unpublish` does while the
 * site runs. SQLite counts for a connection the commits of all others (`pragma data_version`).
 */
const LOOK_EVERY_MS = 1000;

/**
 * Calls `listener` within a second of a write by another process.
 *
 * @returns how to stop
 */
export function onWrittenElsewhere(listener: () => void): () => void {
	const version = () => database().pragma('data_version', { simple: true });
	let known = version();
	const timer = setInterval(() => {
		const found = version();
		if (found === known) return;
		known = found;
		listener();
	}, LOOK_EVERY_MS);
	timer.unref();
	return () => clearInterval(timer);
}
