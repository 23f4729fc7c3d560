/** Votes as the board draws them. */
import type { Board, Slot } from '../board.ts';
import type { Tally } from '../tally.ts';
import type { ArrangedBoard } from './ArrangedBoard.svelte.ts';
import type { Tokens } from './Tokens.svelte.ts';

export type Late = typeof import('./voting-late.ts');

/** Why votes do not pass now; `open` if they do. */
export type Polling = 'open' | 'paused' | 'closed';

/** Where a slot's text is on the page. */
export const idOf = ({ slot }: Pick<Slot, 'slot'>): string => `slot-${slot}`;

/** What was loaded, in a room that asks for tokens. */
export interface VotingParts {
	late: Late;
	tokens: Tokens;
	arranged: ArrangedBoard;
}

/** The same with what the room says now. */
export interface Voting extends VotingParts {
	tally: Tally;
	polling: Polling;
}

/** Whether votes pass: while questions or votes do, and nothing says not to rely on the page. */
export function pollingOf(live: {
	board: Pick<Board, 'phase'>;
	warning: string | null;
	isOver: boolean;
}): Polling {
	const { phase } = live.board;
	if (live.warning || live.isOver) return 'closed';
	return phase === 'open' || phase === 'vote-only' ? 'open' : phase;
}
