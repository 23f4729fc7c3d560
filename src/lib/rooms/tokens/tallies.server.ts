import { oneForProcess } from '#db/process.server.ts';
import { bus } from '../bus.server.ts';
import { coalesce, type Coalesced } from '../coalesce.server.ts';
import { prepared } from '../statements.server.ts';

/**
 * The tallies that streams show: read from the store once a second at most, the same for everyone
 * who joins meanwhile, so that no single vote is seen to arrive.
 */
const EVERY_MS = 1_000;

/** `[slot, choice, count]`. */
export type TallyRow = [slot: number, choice: number, count: number];
/** `votes`: how many there are in all, which grows with each. */
export type Shown = { votes: number; rows: TallyRow[] };
type Room = { shown: Shown; look: Coalesced };

const statements = prepared((database) => ({
	all: database
		.prepare<[string], TallyRow>(
			'select slot, choice, count from tally where room = ? order by slot, choice'
		)
		.raw()
}));

const rooms = () => oneForProcess('rooms/tallies', () => new Map<string, Room>());

function read(code: string): Shown {
	const rows = statements().all.all(code);
	return { votes: rows.reduce((sum, [, , count]) => sum + count, 0), rows };
}

function roomOf(code: string): Room {
	const known = rooms().get(code);
	if (known) return known;
	const look = coalesce(() => {
		room.shown = read(code);
		bus().publish(code, 'tally');
	}, EVERY_MS);
	const room: Room = { shown: read(code), look };
	rooms().set(code, room);
	return room;
}

/** What streams show of a room's votes. */
export function shownTallies(code: string): Shown {
	return roomOf(code).shown;
}

/** A vote was counted: it shows within a second. */
export function countAgain(code: string): void {
	roomOf(code).look.ask(false);
}

/** Shows every vote now, before the room burns. */
export function showLastTallies(code: string): void {
	rooms().get(code)?.look.now();
}

/** Forgets a room that burned. */
export function forgetTallies(code: string): void {
	rooms().get(code)?.look.cancel();
	rooms().delete(code);
}
