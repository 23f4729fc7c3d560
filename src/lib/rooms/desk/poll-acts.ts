import { codePoints } from '#lib/crypto/text.ts';
import type { Board, Poll, Slot } from '../board.ts';
import { slotAt, spotlightOf } from '../board.ts';
import type { Tally } from '../tally.ts';
import { canBeVotedOn, resultsOf } from '../votes.ts';
import { isShown } from './slots.ts';
import type { Act } from './post.ts';
import type { BoardEntry } from '#lib/crypto/board.ts';

/**
 * The acts of a desk on polls, which the board names by slot. A poll is closed by marking it answered,
 * and nothing opens it again: its votes would be lost.
 */
export type NewPoll = Omit<Poll, 'final'> & { text: string };

/** Read from afar; all of it fits in one entry of the board, whatever the script. */
export const MOST_POLL_POINTS = 300;
export const MOST_CHOICE_POINTS = 80;
export const FEWEST_CHOICES = 2;
export const MOST_CHOICES = 8;

/** The polls that an audience sees, the newest first. */
export const pollsOf = (board: Board): Slot[] =>
	board.slots.filter((slot) => slot.poll !== null && isShown(slot)).toReversed();

/** Whether the board has room for a poll that people can vote on. */
export const hasRoomFor = (board: Board, poll: Omit<Poll, 'final'>): boolean =>
	canBeVotedOn({ slot: board.taken, poll } as Slot);

/** What is wrong with a poll as it was typed, by the name of the catalogue's `polls.errors`. */
export function faultOf({ text, choices }: NewPoll): PollFault | null {
	if (text === '') return 'text';
	if (codePoints(text) > MOST_POLL_POINTS) return 'textLong';
	if (choices.length < FEWEST_CHOICES) return 'choices';
	if (choices.some((choice) => codePoints(choice) > MOST_CHOICE_POINTS)) return 'choiceLong';
	return new Set(choices).size < choices.length ? 'twice' : null;
}
export type PollFault = 'text' | 'textLong' | 'choices' | 'choiceLong' | 'twice';

/**
 * @param board as it is when the act is written
 * @param tally the votes, then
 */
export function actsOnPolls(board: () => Board, tally: () => Tally) {
	const act = (name: string, entry: () => BoardEntry | null): Act => ({
		log: 'board',
		name,
		entry
	});
	const onOpen = (name: string, slot: number, entry: () => BoardEntry | null) =>
		act(name, () => {
			const poll = slotAt(board(), slot);
			return poll?.poll && isShown(poll) ? entry() : null;
		});

	return {
		/** None once people could not vote on it any more. */
		askPoll: (poll: NewPoll) =>
			act('poll', () =>
				hasRoomFor(board(), poll) ? { type: 'poll', ...poll, choices: [...poll.choices] } : null
			),
		/** With its results, signed: the server cannot know that it closed, and may count more votes. */
		closePoll: (slot: number) =>
			onOpen('closePoll', slot, () => {
				const poll = slotAt(board(), slot);
				if (!poll || poll.answered) return null;
				const votes = resultsOf(poll, tally())?.rows.map(({ count }) => count);
				return { type: 'answered', slot, votes };
			}),
		takeOffPoll: (slot: number) => onOpen('takeOff', slot, () => ({ type: 'withdraw', slot })),
		/** Large on the wall, or no more. */
		lightPoll: (slot: number, isLit: boolean) =>
			onOpen(isLit ? 'spotlight' : 'unspotlight', slot, () => {
				const isOn = spotlightOf(board())?.slot === slot;
				return isOn === isLit ? null : { type: 'spotlight', slot: isLit ? slot : null };
			})
	};
}
