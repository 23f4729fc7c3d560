import adapter from '@sveltejs/adapter-node';

/**
 * What SvelteKit may do, and what a page of ours may load. The policy starts from nothing: every
 * line below is something a page really needs. `src/hooks.server.ts` adds WebAssembly, for desk
 * pages only, and the headers that are not a policy.
 *
 * @type {import('@sveltejs/kit').Config}
 */
export default {
	compilerOptions: { runes: true },
	kit: {
		// Our own environment is TERRASSE_*; the adapter refuses unknown names under its prefix.
		adapter: adapter({ out: 'build', envPrefix: 'TERRASSE_ADAPTER_' }),
		// Builds of the same sources are byte-identical, whatever the day and the folder.
		version: { name: process.env.TERRASSE_BUILD_VERSION ?? 'development' },
		inlineStyleThreshold: 0,
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'img-src': ['self'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'form-action': ['self'],
				'base-uri': ['none'],
				'frame-ancestors': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html']
			}
		}
	}
};
