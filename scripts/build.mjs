import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';
import { run } from './run.mjs';

/**
 * Builds the site when its sources changed since the last build. The version of a build is the
 * hash of its sources, so the same sources give the same bytes in any folder, on any day.
 */
const SOURCES = [
	'src',
	'db/schema',
	'static',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts',
	'vite.room.config.ts',
	'vite.player.config.ts',
	'scripts/weigh.ts'
];
const STAMP = join(ROOT, 'build/.sources');

/** @returns {string} 16 hexadecimal digits that stand for every source file */
export function sourcesVersion() {
	const hash = createHash('sha256');
	for (const path of SOURCES.flatMap(filesIn).filter(isBuilt).sort()) {
		hash
			.update(path)
			.update('\0')
			.update(readFileSync(join(ROOT, path)))
			.update('\0');
	}
	return hash.digest('hex').slice(0, 16);
}

function filesIn(path) {
	if (!existsSync(join(ROOT, path))) return [];
	if (!statSync(join(ROOT, path)).isDirectory()) return [path];
	return readdirSync(join(ROOT, path)).flatMap((name) => filesIn(`${path}/${name}`));
}

function isBuilt(path) {
	return !path.endsWith('.spec.ts');
}

/** Builds if needed. @param {string} node @param {boolean} always build even an unchanged tree */
export async function build(node, always = false) {
	const version = sourcesVersion();
	const built = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === version;
	if (built && !always) return;
	console.log('Terrasse: building the site (half a minute or so)…');
	const extra = { TERRASSE_BUILD_VERSION: version, NODE_ENV: 'production' };
	const vite = 'node_modules/vite/bin/vite.js';
	for (const config of ['vite.config.ts', 'vite.room.config.ts', 'vite.player.config.ts']) {
		const args = [vite, 'build', '--logLevel', 'error', '--config', config];
		const status = await run(node, args, extra);
		if (status !== 0) throw new Error('The build failed; the lines above say where.');
	}
	writeFileSync(STAMP, version);
}
