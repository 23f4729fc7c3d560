import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { database } from '#db/open.server.ts';

const MOST = 500;

/** The recordings that whoever keeps the server put in `archive/media`, by name. */
export async function mediaFiles(): Promise<string[]> {
	const folder = join(dirname(database().name), 'archive', 'media');
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
	return names
		.filter((name) => !name.startsWith('.'))
		.sort()
		.slice(0, MOST);
}
