import { fork, type ChildProcess } from 'node:child_process';
import type { Told } from './viewers.ts';

/** Many viewers in several processes, each on a loopback address of its own: ports are not the limit. */
export type Crowd = {
	/** When the last viewer heard entry `n`. @throws if that takes too long, or anything came wrong */
	allHeard: (n: number) => Promise<number>;
	/** What came twice, out of order, or never. */
	wrong: string[];
	close: () => void;
};

const JOINED_WITHIN_MS = 60_000;
const HEARD_WITHIN_MS = 40_000;

/**
 * Opens `viewers` streams.
 *
 * @param first the number of the first entry that they will hear
 * @param address the last byte of the first process's address
 */
export async function gather(
	port: number,
	path: string,
	viewers: number,
	first: number,
	processes = 4,
	address = 2
): Promise<Crowd> {
	const wrong: string[] = [];
	const heard = new Map<number, { left: number; at: number }>();
	const waiting = new Map<number, (at: number) => void>();
	const children: ChildProcess[] = [];

	function hear(n: number, at: number): void {
		const so = heard.get(n) ?? { left: processes, at: 0 };
		heard.set(n, { left: so.left - 1, at: Math.max(so.at, at) });
		if (so.left === 1) waiting.get(n)?.(Math.max(so.at, at));
	}

	function start(index: number): Promise<void> {
		const from = `127.0.0.${address + index}`;
		const count = String(viewers / processes);
		const args = [String(port), path, from, count, String(first)];
		const child = fork(new URL('viewers.ts', import.meta.url), args);
		children.push(child);
		return within(JOINED_WITHIN_MS, `${count} viewers did not join`, (resolve) => {
			child.on('message', (told: Told) => {
				if (told.kind === 'joined') resolve();
				else if (told.kind === 'heard') hear(told.n, told.at);
				else wrong.push(told.sentence);
			});
		});
	}

	const close = () => {
		for (const child of children) if (child.connected) child.send('end');
	};
	process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));
	try {
		await Promise.all(Array.from({ length: processes }, (_, index) => start(index)));
	} catch (failure) {
		close();
		throw failure;
	}
	return {
		wrong,
		close,
		allHeard: (n) =>
			within(HEARD_WITHIN_MS, `entry ${n} was not heard by all`, (resolve) => {
				const known = heard.get(n);
				if (known?.left === 0) resolve(known.at);
				else waiting.set(n, resolve);
			})
	};
}

function within<Result>(
	ms: number,
	sentence: string,
	act: (resolve: (result: Result) => void) => void
): Promise<Result> {
	return new Promise((resolve, reject) => {
		const late = setTimeout(() => reject(new Error(sentence)), ms);
		act((result) => (clearTimeout(late), resolve(result)));
	});
}
