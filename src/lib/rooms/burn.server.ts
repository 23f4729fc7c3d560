import { emptyJournal } from '#db/journal.server.ts';
import { database } from '#db/open.server.ts';
import { oneForProcess } from '#db/process.server.ts';
import { keepReserve, spendReserve } from '#db/reserve.server.ts';
import { logFailure } from '#lib/http/log.server.ts';
import { readRefusal, refuse } from '#lib/http/problem.ts';
import { bus } from './bus.server.ts';
import { commit, spaceCameBack } from './group-commit.server.ts';
import { forgetPlaces } from './rate.server.ts';
import { rewriteTable } from './rewrite.server.ts';
import { findRoom, requireRoom } from './room.server.ts';
import { prepared } from './statements.server.ts';
import { tokensToForget } from './tokens/forget.server.ts';
import { showLastTallies } from './tokens/tallies.server.ts';

/**
 * Burning: everything of a room leaves the disk, by hand or at `burnsAt` (PROTOCOL.md, section 10).
 *
 * Each table is written anew without its rows. Then the journal, which still holds what was, is
 * emptied too.
 */
const TABLES = [
	['envelope', 'room'],
	['board', 'room'],
	['board_head', 'room'],
	['backstage', 'room'],
	['reply', 'room'],
	['keyring', 'room'],
	['room_tokens', 'room'],
	['spent_ask', 'room'],
	['spent_vote', 'room'],
	['tally', 'room'],
	['ticket', 'room'],
	['ticket_use', 'room'],
	['room', 'code']
] as const;
const LOOK_EVERY_MS = 5_000;

const statements = prepared((database) => ({
	due: database.prepare<[number], string>('select code from room where burns_at <= ?').pluck()
}));

/** Whether a room was deleted whose bytes may still be in the journal. */
const owed = () => oneForProcess('rooms/burn', () => ({ journal: true }));

/**
 * Burns a room. Streams get what was pending, then end.
 *
 * @throws the refusals `no-room`, and `not-stored` if something still reads the journal: the room is
 *   gone then, and its bytes are overwritten within seconds
 */
export async function burn(code: string): Promise<void> {
	requireRoom(code);
	showLastTallies(code);
	const forgetTokens = tokensToForget(code);
	bus().publish(code, 'burning');
	const write = () => {
		requireRoom(code);
		for (const [table, column] of TABLES) {
			rewriteTable(database(), table, `${column} <> ?`, code);
		}
		owed().journal = true;
	};
	const tell = () => {
		forgetPlaces(code);
		forgetTokens();
		bus().publish(code, 'burned');
	};
	await commit(write, tell).catch((failure: unknown) => {
		if (readRefusal(failure)?.code !== 'not-stored') throw failure;
		return commitOnReserve(write, tell);
	});
	if (!leaveNoJournal() || findRoom(code)) throw refuse('not-stored');
}

/** Where the disk is full, burning has its own space; the reserve comes back from what it freed. */
async function commitOnReserve(write: () => void, tell: () => void): Promise<void> {
	spendReserve(database());
	try {
		await commit(write, tell);
	} finally {
		leaveNoJournal();
		keepReserve(database());
	}
}

/** @returns false if it could not be emptied yet: the room's own requests do not wait for that */
function leaveNoJournal(): boolean {
	const isEmpty = emptyJournal(database());
	owed().journal = !isEmpty;
	if (isEmpty) spaceCameBack();
	return isEmpty;
}

/**
 * Burns the rooms whose time has come.
 *
 * @param now Unix seconds
 * @returns how many there were
 */
export async function burnDue(now = Date.now() / 1000): Promise<number> {
	const due = statements().due.all(Math.floor(now));
	for (const code of due) await burn(code);
	if (owed().journal) leaveNoJournal();
	return due.length;
}

/**
 * Burns rooms on time from now on, first those whose time passed while the process was stopped.
 * Called by the entry once the database is open.
 */
export function startBurning(): void {
	keepReserve(database());
	burnDue()
		.catch((failure: unknown) => logFailure(failure, 'burning'))
		.finally(() => setTimeout(startBurning, LOOK_EVERY_MS).unref());
}
