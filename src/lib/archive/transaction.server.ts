import { database } from '#db/open.server.ts';
import { oneForProcess } from '#db/process.server.ts';
import { keepReserve } from '#db/reserve.server.ts';
import { isStorageFailure } from '#db/storage-failure.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { archiveChanged, markChange } from './changes.server.ts';

/**
 * All or nothing: what is written to the archive inside one act is on disk when the act returns, or
 * not at all. An act inside another one is undone alone when it fails, if the outer one goes on.
 */
const NO_LIMIT_PAGES = 2 ** 31;
/** More than one broadcast with a long transcript needs: 4 MiB. */
const AHEAD_PAGES = 1024;

const pending = () => oneForProcess('archive/pending', () => ({ changed: false }));

/**
 * Runs `act` in one transaction; those who listen are told once, when it is over.
 *
 * @param act must not wait for anything
 * @throws what `act` throws, or the refusal `not-stored` when the disk is full or failing
 */
export function inArchiveTransaction<Result>(act: () => Result): Result {
	const isInner = database().inTransaction;
	try {
		const result = database().transaction(act).immediate();
		if (!isInner && pending().changed) archiveChanged();
		return result;
	} catch (failure) {
		markChange();
		throw isStorageFailure(failure) ? refuse('not-stored') : failure;
	} finally {
		if (!isInner) pending().changed = false;
	}
}

/** To be called by whoever writes, before each write: notes the change and looks for space. */
export function aboutToWrite(): void {
	pending().changed = true;
	markChange();
	const [most, pages] = ['max_page_count', 'page_count'].map((name) =>
		Number(database().pragma(name, { simple: true }))
	);
	// Only the process that serves limits its data file (db/reserve.server.ts).
	if (!most || !pages || most > NO_LIMIT_PAGES) return;
	if (pages > most - AHEAD_PAGES) keepReserve(database(), true);
}
