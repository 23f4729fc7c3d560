import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A server under measure: one child process, started on a port, ended by its own id. */
export type Child = {
	port: number;
	/** Resident memory now, in MB. */
	memory: () => number;
	/** What it took of the processor so far, in seconds, by hundredths. */
	processorSeconds: () => number;
	stop: () => Promise<void>;
	/** Ends it as a crash would. */
	kill: () => Promise<void>;
};

const START_WITHIN_MS = 15_000;
const STOP_WITHIN_MS = 6_000;
const children = new Set<ChildProcess>();

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
process.on('exit', () => {
	for (const child of children) child.kill('SIGKILL');
});

/**
 * Starts a script of this project and waits for its first line, which says that it listens.
 *
 * @param script path from the project's root
 */
export async function start(
	script: string,
	port: number,
	environment: Record<string, string> = {},
	args: string[] = []
): Promise<Child> {
	const child = spawn(process.execPath, [script, ...args], {
		cwd: new URL('..', import.meta.url).pathname,
		env: { ...process.env, NODE_ENV: 'production', ...environment },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	children.add(child);
	await new Promise<void>((resolve, reject) => {
		const late = setTimeout(() => reject(new Error(`${script} does not start`)), START_WITHIN_MS);
		child.stdout.once('data', () => (clearTimeout(late), resolve()));
		child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
	});
	child.stdout.resume();
	return {
		port,
		memory: () => residentMegabytes(child.pid ?? 0),
		processorSeconds: () => processorSeconds(child.pid ?? 0),
		stop: () => stop(child, 'SIGTERM'),
		kill: () => stop(child, 'SIGKILL')
	};
}

/** Starts Terrasse itself, as `npm start` does once it is built. */
export function startTerrasse(port: number, dataDir: string): Promise<Child> {
	return start('src/server.ts', port, {
		TERRASSE_PORT: String(port),
		TERRASSE_ORIGIN: `http://localhost:${port}`,
		TERRASSE_DATA_DIR: dataDir,
		TERRASSE_QUESTIONS_A_MINUTE: '9999999'
	});
}

/** Starts one of `baselines/`. */
export function startBaseline(name: string, port: number, ...args: string[]): Promise<Child> {
	return start(`bench/baselines/${name}.ts`, port, {}, [String(port), ...args]);
}

function residentMegabytes(pid: number): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? NaN) / 1024;
}

/** The 14th and 15th fields of proc_pid_stat(5), in ticks of a hundredth. */
function processorSeconds(pid: number): number {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
		.replace(/^.*\) /s, '')
		.split(' ');
	return (Number(fields[11]) + Number(fields[12])) / 100;
}

function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
	return new Promise((resolve) => {
		const force = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
		child.once('exit', () => {
			clearTimeout(force);
			children.delete(child);
			resolve();
		});
		child.kill(signal);
	});
}
