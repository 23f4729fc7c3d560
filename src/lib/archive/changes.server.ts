import { database } from '#db/open.server.ts';
import { oneForProcess } from '#db/process.server.ts';
import { logFailure } from '#lib/http/log.server.ts';

/** Who must know that the archive changed, and a number that is another after each change. */
type Changes = { era: number; listeners: Set<() => void> };

const changes = (): Changes =>
	oneForProcess('archive/changes', () => ({ era: 0, listeners: new Set<() => void>() }));

/**
 * Calls `listener` after every change of the archive made by this process, once it is on disk.
 *
 * @returns how to stop
 */
export function onArchiveChanged(listener: () => void): () => void {
	const { listeners } = changes();
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Says that the archive changed: for whoever wrote to its tables other than by the store. */
export function archiveChanged(): void {
	markChange();
	for (const listener of changes().listeners) {
		try {
			listener();
		} catch (failure) {
			logFailure(failure, 'a listener of the archive');
		}
	}
}

/** Within a transaction: what was read before is old, and nobody is told yet. */
export function markChange(): void {
	changes().era++;
}

/**
 * Another string after each change, by this process or by another one (`pragma data_version`): what
 * was made from the archive under the same string is still true.
 */
export function archiveEdition(): string {
	return `${changes().era}.${String(database().pragma('data_version', { simple: true }))}`;
}
