import type { Counters } from '#lib/crypto/board.ts';
import type { Lists } from './fold.ts';

/**
 * What the board says of all questions, those nobody sees too, so that an audience knows how much of
 * what it asks is read. Worked out from what all desks share, so that all desks count the same.
 */
export function countQuestions(lists: Lists): Counters {
	const { incoming, kept, board, answered, aside, withdrawn } = lists;
	const asked = [...incoming, ...kept, ...board, ...answered, ...aside].filter(({ id }) => id);
	const received = asked.length + withdrawn;
	return {
		received,
		/** Somebody has decided something, or its asker has. */
		read: received - incoming.length,
		published: board.length + answered.length,
		merged: aside.filter(({ into }) => into !== null).length,
		declined: aside.filter((item) => item.declined).length
	};
}
