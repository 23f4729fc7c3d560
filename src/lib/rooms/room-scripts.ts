/**
 * Where the scripts of the attendee's page and the wall are: built apart (vite.room.config.ts) under
 * names that the server can tell from the version alone; in development, their sources.
 */
import { dev, version } from '$app/environment';

const built = (name: string) => `/_app/immutable/room/${name}.${version}.js`;

/** The entry's address, and what it will need at once. */
export function roomScripts(name: 'attendee' | 'wall'): { entry: string; preload: string[] } {
	if (dev) return { entry: `/src/lib/rooms/${name}/${name}.entry.ts`, preload: [] };
	return { entry: built(name), preload: [built('shared')] };
}
