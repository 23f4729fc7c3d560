import { createHash } from 'node:crypto';
import { database } from '#db/open.server.ts';
import { EDITION } from './columns.ts';
import type { Kind, SearchDocument } from './document.ts';
import {
	erase,
	keptUnder,
	leaveOldEditions,
	write,
	type Kept,
	type Write
} from './written.server.ts';

/** One document into the index or out of it, in place of what is there. */

/**
 * Puts a document into the index, in place of the one of the same kind, key and language. Part of the
 * caller's transaction where there is one.
 *
 * @returns whether anything had to change
 */
export function indexDocument(document: SearchDocument): boolean {
	return database().transaction(() => atOnce(bringIn(document)))();
}

/** Takes a document out of the index, in every language. @returns whether it was there */
export function forgetDocument(kind: Kind, key: string): boolean {
	return database().transaction(() => {
		const known = keptUnder(kind, key);
		for (const one of known) atOnce(erase(one));
		return known.length > 0;
	})();
}

/** The writes that put a document in. @returns whether anything had to change */
export function* bringIn(document: SearchDocument): Generator<Write, boolean> {
	const hash = createHash('sha256')
		.update(JSON.stringify([EDITION, document]))
		.digest('base64url');
	yield leaveOldEditions;
	const known = keptIn(document.kind, document.key, document.language);
	if (known?.hash === hash) return false;
	if (known) yield* erase(known);
	yield* write(document, hash);
	return true;
}

function atOnce<Result>(work: Generator<Write, Result>): Result {
	for (;;) {
		const next = work.next();
		if (next.done) return next.value;
		next.value();
	}
}

/** What the index holds under a name, if it does. */
export const keptIn = (kind: Kind, key: string, language: string): Kept | undefined =>
	keptUnder(kind, key).find((kept) => kept.language === language);
