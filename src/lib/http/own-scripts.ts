/**
 * Where the scripts of the pages without SvelteKit's client are: the attendee's, the wall, and a
 * recording's. Built apart (vite.room.config.ts, vite.player.config.ts) under names that the server can
 * tell from the version alone; in development, their sources.
 */
import { dev, version } from '$app/environment';

const built = (path: string) => `/_app/immutable/${path}.${version}.js`;

const SCRIPTS = {
	attendee: { source: 'rooms/attendee/attendee', entry: 'room/attendee', preload: ['room/shared'] },
	wall: { source: 'rooms/wall/wall', entry: 'room/wall', preload: ['room/shared'] },
	player: { source: 'archive/player/player', entry: 'player/player', preload: [] }
} as const;

/** The entry's address, and what it will need at once. */
export function ownScripts(name: keyof typeof SCRIPTS): { entry: string; preload: string[] } {
	const { source, entry, preload } = SCRIPTS[name];
	if (dev) return { entry: `/src/lib/${source}.entry.ts`, preload: [] };
	return { entry: built(entry), preload: preload.map(built) };
}
