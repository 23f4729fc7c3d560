import type { Counters } from '#lib/crypto/board.ts';
import { PLACES, type Lists } from './fold.ts';

/**
 * What the board says of all questions, those nobody sees too, so that an audience knows how much of
 * what it asks is read. Worked out from what all desks share, so that all desks count the same, and
 * so that what is received and neither published, merged nor declined is what waits: to be read, or
 * kept (docs/decisions/0011). What its asker took back is one of those declined, and counted apart: the
 * facilitators would else be said to have declined it.
 */
export function countQuestions(lists: Lists): Counters {
	const { incoming, board, answered, aside, withdrawn } = lists;
	const merged = aside.filter(({ into }) => into !== null).length;
	// Sealed, or said aloud: the desk that writes one down receives and reads it at once.
	const received = PLACES.reduce((n, place) => n + lists[place].length, 0) + withdrawn;
	return {
		received,
		/** Somebody has decided something, or its asker has. */
		read: received - incoming.length,
		published: board.length + answered.length,
		merged,
		/** Whatever waits no more and is nowhere: set aside, off the board, or taken back. */
		declined: aside.length - merged + withdrawn,
		withdrawn
	};
}

/** How many questions ever came sealed: what is written down at a desk did not arrive there. */
export const countArrivals = (lists: Lists): number =>
	PLACES.reduce((n, place) => n + lists[place].filter(({ id }) => id !== null).length, 0) +
	lists.withdrawn;
