import type { Counters } from '#lib/crypto/board.ts';
import { PLACES, type Lists } from './fold.ts';

/**
 * What the board says of all questions, those nobody sees too, so that an audience knows how much of
 * what it asks is read. Worked out from what all desks share, so that all desks count the same, and
 * so that what is received and neither published, merged nor declined is what waits: to be read, or
 * kept (docs/decisions/0011). A question that its asker took back is in none of them: the facilitators
 * would else be said to have declined it.
 */
export function countQuestions(lists: Lists): Counters {
	const { incoming, board, answered, aside } = lists;
	const merged = aside.filter(({ into }) => into !== null).length;
	// Sealed, or said aloud: the desk that writes one down receives and reads it at once.
	const received = PLACES.reduce((n, place) => n + lists[place].length, 0);
	return {
		received,
		/** Somebody has decided something. */
		read: received - incoming.length,
		published: board.length + answered.length,
		merged,
		/** What facilitators set aside or took off the board; never what its asker took back. */
		declined: aside.length - merged
	};
}

/** How many questions ever came sealed: what is written down at a desk did not arrive there. */
export const countArrivals = (lists: Lists): number =>
	PLACES.reduce((n, place) => n + lists[place].filter(({ id }) => id !== null).length, 0) +
	lists.withdrawn;
