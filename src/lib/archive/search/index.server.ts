import { createHash } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import { emptyJournal } from '#db/journal.server.ts';
import { database } from '#db/open.server.ts';
import { makeRoom } from '#db/reserve.server.ts';
import { unhurried } from '#db/unhurried.server.ts';
import { EDITION } from './columns.ts';
import type { Kind, SearchDocument } from './document.ts';
import { learnWords } from './vocabulary.server.ts';
import { allKept, erase, keptUnder, leaveOldEditions, write } from './written.server.ts';

/**
 * The index: what is public, as words. It is a copy that can be made again, and what leaves it leaves
 * nothing behind (`secure-delete` of FTS5, `secure_delete` for the rest).
 */

/**
 * How long documents are put in before the process answers others: a document more and the end of the
 * transaction come on top. Counted in time, since a short page and a long transcript are one each.
 */
const AT_ONCE_MS = 8;
/** As long as it worked: pages are served meanwhile at half their pace, not between two handfuls. */
const REST_MS = 8;

/**
 * Puts a document into the index, in place of the one of the same kind, key and language. Part of the
 * caller's transaction where there is one.
 *
 * @returns whether anything had to change
 */
export function indexDocument(document: SearchDocument): boolean {
	const hash = createHash('sha256')
		.update(JSON.stringify([EDITION, document]))
		.digest('base64url');
	return database().transaction(() => {
		leaveOldEditions(database());
		const { kind, key, language } = document;
		const known = keptUnder(kind, key).find((kept) => kept.language === language);
		if (known?.hash === hash) return false;
		if (known) erase(known);
		write(document, hash);
		return true;
	})();
}

/** Takes a document out of the index, in every language. @returns whether it was there */
export function forgetDocument(kind: Kind, key: string): boolean {
	return database().transaction(() => {
		leaveOldEditions(database());
		const known = keptUnder(kind, key);
		known.forEach(erase);
		return known.length > 0;
	})();
}

/**
 * Makes the index hold these documents and no others; what did not change is left alone. Lets the
 * process answer others between two handfuls.
 *
 * @param documents all that is public, made one by one as they are asked for
 * @returns how many were put in or taken out
 */
export async function reindexAll(documents: Iterable<SearchDocument>): Promise<number> {
	const gone = new Map(allKept().map((kept) => [nameOf(kept), kept]));
	let changed = 0;
	const source = documents[Symbol.iterator]();
	for (let isOver = false; !isOver; await rest(REST_MS)) {
		const handful: SearchDocument[] = [];
		const until = performance.now() + AT_ONCE_MS;
		changed += withRoom(() => {
			// Where there was no room, those of the first attempt come again.
			let written = handful.filter(indexDocument).length;
			do {
				const next = source.next();
				isOver = next.done === true;
				if (next.done) break;
				gone.delete(nameOf(next.value));
				handful.push(next.value);
				if (indexDocument(next.value)) written += 1;
			} while (performance.now() < until);
			return written;
		});
	}
	changed += withRoom(() => [...gone.values()].filter(leave).length);
	// What was taken out is still in the journal.
	if (changed > 0) emptyJournal(database());
	await learnWords(() => rest(REST_MS));
	return changed;
}

/** Takes out one language of a document, unless it was put in anew meanwhile. */
function leave({ hash, kind, key, language }: ReturnType<typeof allKept>[number]): boolean {
	const known = keptUnder(kind, key).find(
		(kept) => kept.hash === hash && kept.language === language
	);
	if (known) erase(known);
	return known !== undefined;
}

const nameOf = ({ kind, key, language }: Pick<SearchDocument, 'kind' | 'key' | 'language'>) =>
	JSON.stringify([kind, key, language]);

/**
 * In one transaction; once more if the data file may grow (db/reserve.server.ts). Never waits for the disk:
 * the index can be made again, and who asks for a page meanwhile would wait with it.
 */
function withRoom<Result>(act: () => Result): Result {
	const transaction = database().transaction(act);
	try {
		return unhurried(() => transaction.immediate());
	} catch (failure) {
		const isFull = failure instanceof Error && 'code' in failure && failure.code === 'SQLITE_FULL';
		if (!isFull || !makeRoom(database())) throw failure;
		return unhurried(() => transaction.immediate());
	}
}
