import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';
import { run } from './run.mjs';

/**
 * What runs on a server of one architecture, from the lock, on whatever machine makes the release: npm
 * checks every package against its integrity, and no package runs a script of its own.
 */
export const CPUS = { amd64: 'x64', arm64: 'arm64' };

/** What a running Terrasse never opens, by the name of its package. */
const UNUSED = [
	'.bin',
	'.package-lock.json',
	// Types, which npm keeps because packages of ours may be written in TypeScript.
	'typescript',
	'@types',
	'undici-types',
	// The sources of SQLite, which the prebuilt module already holds.
	'better-sqlite3/deps',
	'better-sqlite3/src',
	'better-sqlite3/binding.gyp'
];

/**
 * @param {'amd64' | 'arm64'} arch
 * @param {string} folder where `node_modules` will be
 */
export async function installFor(arch, folder) {
	for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
		cpSync(join(ROOT, name), join(folder, name));
	}
	const target = ['--os=linux', `--cpu=${CPUS[arch]}`, '--libc=glibc'];
	const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
	const args = ['ci', '--prefix', folder, '--omit=dev', '--ignore-scripts', ...target, ...quiet];
	const status = await run('npm', args, { NODE_ENV: 'production' });
	if (status !== 0) throw new Error(`The dependencies for ${arch} could not be installed.`);
	prune(join(folder, 'node_modules'), arch);
}

function prune(modules, arch) {
	const remove = (path) => rmSync(join(modules, path), { recursive: true, force: true });
	for (const path of UNUSED) remove(path);
	const own = `linux-${CPUS[arch]}`;
	for (const name of readdirSync(join(modules, 'better-sqlite3/prebuilds'))) {
		if (name !== `${own}.node`) remove(`better-sqlite3/prebuilds/${name}`);
	}
	for (const name of readdirSync(join(modules, `node-${own}`))) {
		if (!['bin', 'LICENSE', 'package.json'].includes(name)) remove(`node-${own}/${name}`);
	}
}
