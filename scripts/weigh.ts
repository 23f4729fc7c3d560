import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/**
 * Writes what the server serves precompressed, says what a page's scripts weigh, and refuses a build
 * where they are too large.
 *
 * @param what of which scripts, in the line that is printed
 * @param counted the names of the files that count, without their version
 * @param most in bytes of gzip
 */
export function weigh(what: string, counted: readonly string[], most: number): Plugin {
	let folder = '';
	return {
		name: 'terrasse-weigh',
		configResolved: (config) => void (folder = config.build.outDir),
		closeBundle(failure) {
			if (failure) return;
			let weight = 0;
			for (const name of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
				const path = join(folder, name);
				const bytes = readFileSync(path);
				const zipped = gzipSync(bytes, { level: 9 });
				const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
				writeFileSync(`${path}.gz`, zipped);
				writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
				if (counted.includes(name.split('.')[0] ?? '')) weight += zipped.length;
			}
			const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
			process.stdout.write(`${what}: ${kB(weight)} gzip of ${kB(most)}\n`);
			if (weight > most) throw new Error(`Too much script. ${what}: ${kB(weight)}.`);
		}
	};
}
