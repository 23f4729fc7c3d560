import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Runs a program in the foreground, in the project's folder, passing on the signals we receive.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} extra added to the environment
 * @param {number} [output] a file descriptor for what it prints; ours unless given
 * @returns {Promise<number>} its exit status; 128 + n where a signal ended it
 */
export function run(program, args, extra = {}, output = undefined) {
	// Tools that a tool starts find the same Node first.
	const path = program.startsWith('/')
		? `${dirname(program)}:${process.env.PATH}`
		: process.env.PATH;
	const child = spawn(program, args, {
		cwd: fileURLToPath(new URL('..', import.meta.url)),
		env: { ...process.env, PATH: path, ...extra },
		stdio: output === undefined ? 'inherit' : ['ignore', output, output]
	});
	const pass = (signal) => child.kill(signal);
	process.on('SIGTERM', pass);
	process.on('SIGINT', pass);
	return new Promise((resolve, reject) => {
		child.on('error', (failure) => reject(new Error(`cannot run ${program}: ${failure.message}`)));
		child.on('close', (status, signal) => {
			process.off('SIGTERM', pass);
			process.off('SIGINT', pass);
			resolve(status ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1));
		});
	});
}
