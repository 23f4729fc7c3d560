/**
 * What the votes of a room say of its board, the same on phones, desk and wall: the votes of a
 * question and of what was merged into it, the results of a poll, the order by votes.
 */
import { VOTE_SLOTS } from '#lib/crypto/tokens.ts';
import type votes from '#lib/words/fr/votes.ts';
import type { Locale } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';
import { mergedSlots, type Board, type Slot } from './board.ts';
import { votesAt, type Tally } from './tally.ts';

/** Votes on a question, and on those merged into it: who voted for both is in both. */
export interface Support {
	own: number;
	merged: number;
}

/** One choice of a poll. */
export interface Result {
	/** What a vote for it names. */
	slot: number;
	choice: number;
	text: string;
	count: number;
}

export interface Results {
	rows: Result[];
	/** All votes, of which each row is a part; null where one person may choose several. */
	total: number | null;
}

/** Whether votes on it are counted at all: only the first 128 slots have keys. */
export const canBeVotedOn = ({ slot, poll }: Slot): boolean =>
	slot + (poll?.many ? poll.choices.length : 1) <= VOTE_SLOTS;

/** The votes of a question. */
export const supportOf = (board: Board, tally: Tally, slot: number): Support => ({
	own: votesAt(tally, slot),
	merged: mergedSlots(board, slot)
		.filter(({ poll }) => !poll)
		.reduce((sum, other) => sum + votesAt(tally, other.slot), 0)
});

/** The same in words: « 12 votes », or « 12 + 5 votes » and why they are not summed. */
export function saySupport(locale: Locale, words: typeof votes, { own, merged }: Support): string {
	if (merged === 0) return say(locale, words.count, { n: own });
	return say(locale, words.mergedCount, { n: own + merged, own, merged });
}

/** The choices of a poll with their votes, in the order they were asked in; null for a question. */
export function resultsOf({ slot, poll }: Slot, tally: Tally): Results | null {
	if (!poll) return null;
	const rows = poll.choices.map((text, i): Result => {
		const names = poll.many ? { slot: slot + i, choice: 0 } : { slot, choice: i };
		const count = poll.final?.[i] ?? votesAt(tally, names.slot, names.choice);
		return { ...names, text, count };
	});
	return { rows, total: poll.many ? null : rows.reduce((sum, { count }) => sum + count, 0) };
}

/** How many votes a poll has, in words: where one person may choose several, that is not how many people. */
export function sayTotal(locale: Locale, words: typeof votes, { rows, total }: Results): string {
	const n = rows.reduce((sum, { count }) => sum + count, 0);
	return say(locale, total === null ? words.poll.choicesTotal : words.poll.total, { n });
}

/** Whether a poll's numbers may be seen: at once, or once it is closed (docs/decisions/0016). */
export const showsResults = ({ poll, answered }: Slot): boolean =>
	poll !== null && (!poll.held || answered);

/** From so many choices on, bars lie behind their text, on the wall and the desk. */
const MANY_CHOICES = 5;

/** Whether a poll has more choices than fit one below the other with a bar each. */
export const hasManyChoices = ({ poll }: Slot): boolean =>
	(poll?.choices.length ?? 0) >= MANY_CHOICES;

/** Polls first, then questions by their votes, most first; equals stay in the order they are in. */
export function byVotes(board: Board, tally: Tally, slots: readonly Slot[]): Slot[] {
	const weights = new Map(slots.map((slot) => [slot, weightOf(board, tally, slot)]));
	return slots.toSorted((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0));
}

/** The number that is shown in two parts, together: nobody can say which of them is nearer. */
function weightOf(board: Board, tally: Tally, slot: Slot): number {
	if (slot.poll) return Number.MAX_SAFE_INTEGER;
	const { own, merged } = supportOf(board, tally, slot.slot);
	return own + merged;
}
