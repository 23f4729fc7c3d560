/**
 * What stands between a text and the room: nothing, a wait that ends by itself, or a door that is shut.
 * Worked out from the verified board alone, so that every page holds back for the same reasons.
 */
import type { Phase } from '#lib/crypto/board.ts';
import { isQueueFull, waitingCount, type Board } from '../board.ts';

export type Gate =
	| { is: 'open' }
	/** Writing goes on; sending comes back by itself. */
	| { is: 'held'; by: 'pause' }
	| { is: 'held'; by: 'queue'; waiting: number }
	/** `until`: Unix seconds. */
	| { is: 'held'; by: 'pace'; until: number }
	/** None of this tab's tokens is left to ask with, or it has none: refused, or erased. */
	| { is: 'held'; by: 'limit' | 'refused' | 'erased' }
	/** What was begun can only be copied. */
	| { is: 'shut'; why: 'over' | 'danger' | 'opening' | 'soon' | 'vote-only' | 'closed' };

/** What of a live board the gate depends on. */
export interface GateState {
	board: Pick<Board, 'phase' | 'every' | 'queue' | 'counters'>;
	room: { statement: { opensAt: number } };
	isOver: boolean;
	/** Whether the board was checked; before that its phase is not known. */
	isKnown: boolean;
	warning: string | null;
	/** Unix seconds. */
	now: number;
}

/** What of a tab's tokens the gate depends on; those still on their way hold nothing. */
export interface TokenState {
	questionsLeft: number | null;
	isErased: boolean;
	admission: { is: string };
}

/**
 * @param lastAskedAt when the newest question left this tab, in Unix seconds; 0 before the first
 * @param tokens null in a room that asks for none, or before they are looked for
 */
export function gateOf(
	live: GateState,
	lastAskedAt: number,
	tokens: TokenState | null = null
): Gate {
	const { board, now } = live;
	if (live.isOver) return { is: 'shut', why: 'over' };
	// Whatever the server was caught at, a page that says not to rely on it takes nothing.
	if (live.warning) return { is: 'shut', why: 'danger' };
	if (!live.isKnown) return { is: 'shut', why: 'opening' };
	if (board.phase === 'paused') return { is: 'held', by: 'pause' };
	if (board.phase !== 'open') {
		const isSoon = board.phase === 'closed' && now < live.room.statement.opensAt;
		return { is: 'shut', why: isSoon ? 'soon' : board.phase };
	}
	if (tokens?.isErased) return { is: 'held', by: 'erased' };
	if (tokens?.questionsLeft === 0) return { is: 'held', by: 'limit' };
	if (tokens?.questionsLeft === null && tokens.admission.is === 'refused') {
		return { is: 'held', by: 'refused' };
	}
	if (isQueueFull(board)) return { is: 'held', by: 'queue', waiting: waitingCount(board) ?? 0 };
	const until = lastAskedAt + board.every * 60;
	return board.every > 0 && until > now ? { is: 'held', by: 'pace', until } : { is: 'open' };
}

/** Whether envelopes pass at all: a question can be taken back for as long. */
export const takesWithdrawals = (phase: Phase): boolean =>
	phase === 'open' || phase === 'vote-only';
