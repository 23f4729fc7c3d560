import type { Plugin } from 'vite';

/**
 * In development, Vite's server stands where `src/server.ts` stands in production. This opens the
 * database and mounts the same direct answers in front of SvelteKit, from Vite's own module graph.
 */
export function streamsInDevelopment(): Plugin {
	return {
		name: 'terrasse-streams',
		apply: 'serve',
		async configureServer(server) {
			if (process.env.VITEST) return;
			const { openDatabase } = await server.ssrLoadModule('/db/open.server.ts');
			const { config } = await server.ssrLoadModule('/src/env.server.ts');
			const { startBurning } = await server.ssrLoadModule('/src/lib/rooms/burn.server.ts');
			const { greet } = await server.ssrLoadModule('/src/lib/facilitators/setup-link.server.ts');
			openDatabase(config().dataDir);
			startBurning();
			server.httpServer?.once('listening', () => greet(config().origin, config().locale));
			server.middlewares.use(async (request, response, next) => {
				const { answerDirectly } = await server.ssrLoadModule('/src/direct.server.ts');
				if (!answerDirectly(request, response)) next();
			});
		}
	};
}
