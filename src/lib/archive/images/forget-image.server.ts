import { rmSync } from 'node:fs';
import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { aboutToWrite, inArchiveTransaction } from '../transaction.server.ts';
import { IMAGE_WIDTHS } from './image-widths.ts';
import { imageFile } from './images.server.ts';

const statements = prepared((database: Database) => ({
	isShown: database
		.prepare<[string], number>('select exists (select 1 from broadcast_image where name = ?)')
		.pluck(),
	forget: database.prepare<[string]>('delete from image where name = ?')
}));

/**
 * Takes a picture off the disk, unless a broadcast shows it. Its row goes first: a picture without its
 * row is made again when it is sent again, and one without its files too.
 *
 * @param name the hash that `keepImage` gave
 */
export function forgetImage(name: string): void {
	const isForgotten = inArchiveTransaction(() => {
		if (statements().isShown.get(name) === 1) return false;
		aboutToWrite();
		statements().forget.run(name);
		return true;
	});
	if (!isForgotten) return;
	for (const width of IMAGE_WIDTHS) {
		const path = imageFile(name, width);
		if (path) rmSync(path, { force: true });
	}
}
