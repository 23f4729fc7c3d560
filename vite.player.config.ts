import { defineConfig } from 'vite';
import { weigh } from './scripts/weigh.ts';

/**
 * Builds the script of a recording's page, apart from those of the rooms: sharing a chunk with them
 * would bring it all that rooms need. `hls.js` is a chunk of its own, fetched when a file does not play.
 */
const version = process.env.TERRASSE_BUILD_VERSION ?? 'development';

/** What every visitor of a recording fetches, in gzip bytes. */
const MOST_BYTES = 12_000;

export default defineConfig({
	plugins: [weigh('Recording page, script before it plays', ['player'], MOST_BYTES)],
	publicDir: false,
	build: {
		outDir: 'build/client/_app/immutable/player',
		emptyOutDir: true,
		target: 'es2022',
		modulePreload: false,
		reportCompressedSize: false,
		chunkSizeWarningLimit: 700,
		rolldownOptions: {
			input: { player: 'src/lib/archive/player/player.entry.ts' },
			output: {
				entryFileNames: `[name].${version}.js`,
				chunkFileNames: `[name].${version}.js`
			}
		}
	}
});
