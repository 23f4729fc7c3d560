/** The words the wall speaks with, and how it says how long ago something was. */
import type { Statement } from '#lib/crypto/statement.ts';
import { say } from '#lib/words/say.ts';
import type votes from '#lib/words/fr/votes.ts';
import type wall from '#lib/words/fr/wall.ts';
import type { Locale } from '#lib/words/locale.ts';
import { shownSlots, waitingCount, type Board } from '../board.ts';
import type { LiveBoard } from '../LiveBoard.svelte.ts';
import { sayTime, type RoomWords } from '../tongue.ts';

/** Given as data by the server; the room's own words are for the ways in and for dangers. */
export interface WallTongue {
	locale: Locale;
	words: typeof wall;
	votes: typeof votes;
	roomWords: Pick<RoomWords, 'entrance' | 'warnings' | 'notice'>;
}

/** What one comes into the room for now: to ask, to vote where tokens allow it, or to read. */
export function whatFor(live: {
	board: Pick<Board, 'phase'>;
	room: { statement: Pick<Statement, 'askTokenKey'> };
}): 'join' | 'vote' | 'read' {
	if (live.board.phase === 'open') return 'join';
	const canVote = live.board.phase === 'vote-only' && live.room.statement.askTokenKey !== undefined;
	return canVote ? 'vote' : 'read';
}

/** An age in seconds under a minute, in minutes after. */
export function sayAge(locale: Locale, words: WallTongue['words']['line'], age: number): string {
	if (age < 60) return say(locale, words.seconds, { n: Math.max(0, age) });
	return say(locale, words.minutes, { n: Math.floor(age / 60) });
}

/**
 * How many questions wait for the facilitators and are on the board, by their own signed count: the
 * one that phones say, so that two screens never differ. Polls are no questions.
 */
export function sayCounts(locale: Locale, words: WallTongue['words'], board: Board): string[] {
	const received = board.counters?.received ?? 0;
	const shown =
		board.counters?.published ?? shownSlots(board).filter(({ poll }) => poll === null).length;
	const onBoard = shown > 0 ? say(locale, words.published, { n: shown }) : '';
	if (received === 0) return [onBoard].filter(Boolean);
	const waiting = say(locale, words.queue, { n: waitingCount(board) ?? 0 });
	return [
		say(locale, words.received, { n: received }),
		[waiting, onBoard].filter(Boolean).join(' · ')
	];
}

/** Why the wall may be behind, and by how much; nothing while it is not. */
export function sayLine(
	locale: Locale,
	words: WallTongue['words'],
	live: Pick<LiveBoard, 'lostAt' | 'now' | 'line' | 'unconfirmedSince'>
): string {
	if (live.lostAt !== null) {
		const age = sayAge(locale, words.line, live.now - live.lostAt);
		return say(locale, words.line.lost, { age });
	}
	if (live.line === 'connecting') return words.line.connecting;
	if (live.unconfirmedSince === null) return '';
	return say(locale, words.line.unconfirmed, { time: sayTime(locale, live.unconfirmedSince) });
}
