import { emptyJournal } from '#db/journal.server.ts';
import { database } from '#db/open.server.ts';
import { oneForProcess } from '#db/process.server.ts';
import { logFailure } from '#lib/http/log.server.ts';
import { rewriteTable } from '../rewrite.server.ts';

/**
 * No order of arrival stays on the disk. What was spent is sorted by random inputs, but the place of
 * a row in its page, and the journal, say in which order votes and tickets came; who knows in which
 * order people did could match them. So these tables are written anew, seconds after anything was
 * spent and before the process ends, and the journal is emptied.
 */
const TABLES = ['spent_ask', 'spent_vote', 'tally', 'ticket_use'];
const EVERY_MS = 10_000;

/** At first there may be what a process that crashed has left. */
const held = () => oneForProcess('rooms/order', () => ({ isKept: true }));

/** Something is being spent: its place says when, until that is forgotten. */
export function keepOrder(): void {
	held().isKept = true;
}

/** Forgets in which order everything was spent, unless something else still reads the journal. */
export function forgetOrder(): void {
	if (!held().isKept) return;
	const opened = database();
	opened.transaction(() => TABLES.forEach((table) => rewriteTable(opened, table))).immediate();
	held().isKept = !emptyJournal(opened);
}

/** Forgets it every ten seconds from now on. Called by the entry once the database is open. */
export function startForgettingOrder(): void {
	try {
		forgetOrder();
	} catch (failure) {
		logFailure(failure, 'the order of votes');
	}
	setTimeout(startForgettingOrder, EVERY_MS).unref();
}
