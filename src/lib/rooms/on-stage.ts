/** The question that is being answered now, for the wall and for attendees. */
import { spotlightOf, type Board, type Slot } from './board.ts';

/**
 * The slot in the spotlight, unless it was answered since: a facilitator who marks it answered is done
 * with it, and the board needs no second entry to say so.
 */
export function onStage(board: Board): Slot | null {
	const lit = spotlightOf(board);
	return lit?.answered ? null : lit;
}

/** What stands large, on the wall and first on phones: a poll stays once closed, with its results. */
export function inLarge(board: Board): Slot | null {
	const lit = spotlightOf(board);
	return lit?.poll ? lit : onStage(board);
}

/** The slot in the spotlight that was just answered, until another takes its place. */
export function justAnswered(board: Board): Slot | null {
	const lit = spotlightOf(board);
	return lit?.answered ? lit : null;
}
