/** What state a room is in, in words: its phase, or what comes before and after all phases. */
import type { Phase } from '#lib/crypto/board.ts';
import { say } from '#lib/words/say.ts';
import type { Locale } from '#lib/words/locale.ts';
import { sayTime } from './tongue.ts';

/** What of a live board the state depends on. */
export interface RoomState {
	board: { phase: Phase; burned: boolean };
	room: { statement: { opensAt: number } };
	isOver: boolean;
	/** Unix seconds. */
	now: number;
}

/** The sentences of the states; `soon` has a hole for the time. */
export type PhaseWords = Readonly<Record<Phase | 'soon' | 'burned' | 'over', string>>;

/** The sentence for a room's state now. */
export function sayPhase(locale: Locale, words: PhaseWords, live: RoomState): string {
	const { opensAt } = live.room.statement;
	if (live.board.burned) return words.burned;
	if (live.isOver) return words.over;
	if (live.board.phase === 'closed' && live.now < opensAt) {
		return say(locale, words.soon, { time: sayTime(locale, opensAt) });
	}
	return words[live.board.phase];
}
