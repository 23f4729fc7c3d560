import { setTimeout as rest } from 'node:timers/promises';
import { emptyJournal, shortenJournal, withoutShortening } from '#db/journal.server.ts';
import { database } from '#db/open.server.ts';
import { makeRoom } from '#db/reserve.server.ts';
import { unhurried } from '#db/unhurried.server.ts';
import { bringIn, keptIn } from './bring-in.server.ts';
import type { SearchDocument } from './document.ts';
import { learnWords } from './vocabulary.server.ts';
import { allKept, erase, NOTHING, type Write } from './written.server.ts';

/**
 * The index: what is public, as words. It is a copy that can be made again, and what leaves it leaves
 * nothing behind (`secure-delete` of FTS5, `secure_delete` for the rest).
 */

/** How long others may have to wait for a handful of writes, the end of its transaction included. */
const AIM_MS = 8;
const LEAST_MS = 0.5;

/**
 * Makes the index hold these documents and no others; what did not change is left alone. Lets the
 * process answer others between two handfuls, as long as each took: pages are served meanwhile at half
 * their pace. Broken off, it leaves one document unfinished, which no search finds, and the next pass
 * does again. One pass at a time.
 *
 * @param documents all that is public, made one by one as they are asked for
 * @returns how many were put in or taken out
 */
export async function reindexAll(documents: Iterable<SearchDocument>): Promise<number> {
	const changed = await withoutShortening(database(), () => inHandfuls(renew(documents)));
	// What was taken out is still in the journal.
	if (changed > 0) emptyJournal(database());
	await learnWords(() => rest(AIM_MS));
	return changed;
}

async function inHandfuls(work: Generator<Write, number>): Promise<number> {
	for (let most = AIM_MS; ;) {
		const startedAt = performance.now();
		const changed = handful(work, startedAt + most);
		if (changed !== null) return changed;
		const took = performance.now() - startedAt;
		// The end of a transaction takes long after some writes and no time after others.
		most = Math.min(AIM_MS, Math.max(LEAST_MS, (most * AIM_MS) / took));
		await rest(Math.min(AIM_MS, took));
		if (shortenJournal(database())) await rest(AIM_MS);
	}
}

/** @returns how many documents changed, or null while there is more to do */
function handful(work: Generator<Write, number>, until: number): number | null {
	const done: Write[] = [];
	let changed: number | null = null;
	withRoom(() => {
		// Where there was no room, those of the first attempt come again.
		for (const write of done) write();
		while (changed === null && (done.length === 0 || performance.now() < until)) {
			const next = work.next();
			if (next.done) changed = next.value;
			else {
				done.push(next.value);
				next.value();
			}
		}
	});
	return changed;
}

function* renew(documents: Iterable<SearchDocument>): Generator<Write, number> {
	const gone = new Map(allKept().map((kept) => [nameOf(kept), kept]));
	let changed = 0;
	for (const document of documents) {
		gone.delete(nameOf(document));
		if (yield* bringIn(document)) changed += 1;
		yield NOTHING;
	}
	for (const { hash, kind, key, language } of gone.values()) {
		// Unless it was put in anew meanwhile.
		const known = keptIn(kind, key, language);
		if (known?.hash !== hash) continue;
		yield* erase(known);
		changed += 1;
	}
	return changed;
}

const nameOf = ({ kind, key, language }: Pick<SearchDocument, 'kind' | 'key' | 'language'>) =>
	JSON.stringify([kind, key, language]);

/**
 * In one transaction; once more if the data file may grow (db/reserve.server.ts). Never waits for the disk:
 * the index can be made again, and who asks for a page meanwhile would wait with it.
 */
function withRoom(act: () => void): void {
	const transaction = database().transaction(act);
	try {
		unhurried(() => transaction.immediate());
	} catch (failure) {
		const isFull = failure instanceof Error && 'code' in failure && failure.code === 'SQLITE_FULL';
		if (!isFull || !makeRoom(database())) throw failure;
		unhurried(() => transaction.immediate());
	}
}
