import { chmodSync, existsSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';

/**
 * The Unix socket that a proxy reaches us by: its owner and its group may connect, nobody else. The
 * group is the proxy's way in, and opens nothing of the data (docs/install).
 */
export function openToGroup(path: string): void {
	chmodSync(path, 0o660);
}

/**
 * A process that was killed leaves its socket behind, and the next could not listen: what nobody
 * answers behind any more is taken away. A socket that answers is left, and so is any other file.
 */
export async function takeAwayDeadSocket(path: string): Promise<void> {
	if (!existsSync(path) || !statSync(path).isSocket()) return;
	const code = await new Promise<string | undefined>((known) => {
		const asking = connect({ path }, () => {
			asking.destroy();
			known(undefined);
		});
		asking.once('error', (failure: NodeJS.ErrnoException) => known(failure.code));
	});
	if (code === 'ECONNREFUSED') rmSync(path);
}
