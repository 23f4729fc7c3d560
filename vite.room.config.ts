import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/**
 * Builds the scripts of the attendee's page and of the wall, apart from SvelteKit: they are all the
 * script those pages have. Names carry the version of the build (src/lib/rooms/room-scripts.ts);
 * styles are those of SvelteKit's build, whose pages draw the same components.
 */
const version = process.env.TERRASSE_BUILD_VERSION ?? 'development';

/** What an attendee's browser fetches of script before a first question can be sent, in gzip bytes. */
const MOST_BYTES = 70_000;
const BEFORE_FIRST_QUESTION = ['attendee', 'shared', 'sealing'];

/** Writes what the server serves precompressed, says the weight, and refuses one that is too large. */
function weigh(): Plugin {
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
				if (BEFORE_FIRST_QUESTION.includes(name.split('.')[0] ?? '')) weight += zipped.length;
			}
			const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
			process.stdout.write(
				`Attendee page, script before the first question: ${kB(weight)} gzip of ${kB(MOST_BYTES)}\n`
			);
			if (weight > MOST_BYTES) throw new Error('The attendee page has too much script.');
		}
	};
}

/** Drops the styles: the page already has them. */
function dropStyles(): Plugin {
	return {
		name: 'terrasse-drop-styles',
		enforce: 'post',
		generateBundle(_, bundle) {
			for (const name of Object.keys(bundle)) if (name.endsWith('.css')) delete bundle[name];
		}
	};
}

export default defineConfig({
	plugins: [svelte({ compilerOptions: { runes: true } }), dropStyles(), weigh()],
	publicDir: false,
	build: {
		outDir: 'build/client/_app/immutable/room',
		emptyOutDir: true,
		target: 'es2022',
		modulePreload: false,
		cssCodeSplit: false,
		reportCompressedSize: false,
		rolldownOptions: {
			input: {
				attendee: 'src/lib/rooms/attendee/attendee.entry.ts',
				wall: 'src/lib/rooms/wall/wall.entry.ts'
			},
			output: {
				entryFileNames: `[name].${version}.js`,
				chunkFileNames: `[name].${version}.js`,
				// One chunk for what both pages need, under a name that the pages can ask for early.
				codeSplitting: {
					groups: [{ name: 'shared', minShareCount: 2, test: (id) => !id.includes('/wordlists/') }]
				}
			}
		}
	}
});
