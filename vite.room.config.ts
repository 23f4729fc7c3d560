import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { weigh } from './scripts/weigh.ts';

/**
 * Builds the scripts of the attendee's page and of the wall, apart from SvelteKit: they are all the
 * script those pages have. Names carry the version of the build (src/lib/http/own-scripts.ts);
 * styles are those of SvelteKit's build, whose pages draw the same components.
 */
const version = process.env.TERRASSE_BUILD_VERSION ?? 'development';

/** What an attendee's browser fetches of script before a first question can be sent, in gzip bytes. */
const MOST_BYTES = 70_000;
const BEFORE_FIRST_QUESTION = ['attendee', 'shared', 'sealing'];

const COMES_LATER =
	/\/wordlists\/|\/rooms\/(votes\.ts|Bars\.svelte)|\/crypto\/(tokens|work)\.ts|\/ticket\.ts/;

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

/**
 * Gives the tokens, which load late, a copy of the curves of their own: the one that a first question
 * needs would carry their group's arithmetic too.
 */
function curvesOfTokens(): Plugin {
	return {
		name: 'terrasse-curves-of-tokens',
		enforce: 'pre',
		async resolveId(id, importer, options) {
			const isFirst = id.startsWith('@noble/curves') && importer?.endsWith('/crypto/voprf.ts');
			const isBehind = id.startsWith('.') && importer?.endsWith('?tokens');
			if (!isFirst && !isBehind) return;
			const found = await this.resolve(id, importer, { ...options, skipSelf: true });
			return found && `${found.id}?tokens`;
		}
	};
}

export default defineConfig({
	plugins: [
		curvesOfTokens(),
		svelte({ compilerOptions: { runes: true } }),
		dropStyles(),
		weigh('Attendee page, script before the first question', BEFORE_FIRST_QUESTION, MOST_BYTES)
	],
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
				// One chunk for what both pages need first, under a name that they can ask for early; lists of
				// words and results of votes come after it.
				codeSplitting: {
					groups: [{ name: 'shared', minShareCount: 2, test: (id) => !COMES_LATER.test(id) }]
				}
			}
		}
	}
});
