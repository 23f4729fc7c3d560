import { database } from './open.server.ts';

/**
 * For writes that can be made again, as an import's or the search index': whole or not at all like any
 * other, but they do not wait for the disk. A power cut may take the last of them; the next write that
 * waits, here or elsewhere, has them on the disk too, since they lie before it in the same journal.
 *
 * @param act one transaction, and not a part of one; must not wait for anything
 */
export function unhurried<Result>(act: () => Result): Result {
	database().pragma('synchronous = NORMAL');
	try {
		return act();
	} finally {
		database().pragma('synchronous = FULL');
	}
}
