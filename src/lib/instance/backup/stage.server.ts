import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folders in which backups are made and unpacked, named after the process that works there. None
 * outlives it: told to stop, it deletes them first; killed, whoever comes next does.
 */
const STAGE = '.terrasse-';
const NAME = /^\.terrasse-(?:(\d+)-)?[A-Za-z0-9]{6}$/;
/** No backup takes so long: a process of that number is another one by now. */
const LEFT_OVER_MS = 86_400_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does something in a folder of its own, that is gone afterwards. @throws what `act` and `mkdtemp` do */
export async function inStage<Result>(
	parent: string,
	act: (stage: string) => Result | Promise<Result>
): Promise<Result> {
	const stage = mkdtempSync(join(parent, `${STAGE}${process.pid}-`));
	const clear = () => rmSync(stage, { recursive: true, force: true });
	const onSignal = (signal: NodeJS.Signals) => {
		clear();
		process.kill(process.pid, signal);
	};
	for (const signal of SIGNALS) process.once(signal, onSignal);
	try {
		return await act(stage);
	} finally {
		for (const signal of SIGNALS) process.removeListener(signal, onSignal);
		clear();
	}
}

/** Deletes what a process that is no more left there. @returns how many folders */
export function sweepStages(folder: string, now = Date.now()): number {
	return entriesOf(folder).filter((name) => isLeft(folder, name, now) && isGone(folder, name))
		.length;
}

function isLeft(folder: string, name: string, now: number): boolean {
	const [whole, pid] = NAME.exec(name) ?? [];
	if (whole === undefined) return false;
	const about = statSync(join(folder, name), { throwIfNoEntry: false });
	if (about?.isDirectory() !== true) return false;
	return pid === undefined || !isRunning(Number(pid)) || now - about.mtimeMs > LEFT_OVER_MS;
}

/** What belongs to somebody else is left to them. */
function isGone(folder: string, name: string): boolean {
	try {
		rmSync(join(folder, name), { recursive: true, force: true });
		return true;
	} catch {
		return false;
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (failure) {
		return (failure as NodeJS.ErrnoException).code === 'EPERM';
	}
}

function entriesOf(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
