import { expect, test } from 'vitest';
import type { BoardEntry } from '#lib/crypto/board.ts';
import { entryJson } from '#lib/crypto/board-entry.ts';
import { pad } from '#lib/crypto/pad.ts';
import { MAX_ENTRY_BYTES } from '#lib/crypto/board.ts';
import { applyEntry, emptyBoard, type Board } from '../board.ts';
import { NO_VOTES, readTally } from '../tally.ts';
import { resultsOf } from '../votes.ts';
import {
	actsOnPolls,
	faultOf,
	hasRoomFor,
	MOST_CHOICE_POINTS,
	MOST_POLL_POINTS,
	pollsOf,
	type NewPoll
} from './poll-acts.ts';

const poll = (changes: Partial<NewPoll> = {}): NewPoll => ({
	text: 'Qui vient demain ?',
	choices: ['moi', 'pas moi'],
	many: false,
	held: false,
	...changes
});

/** A board on which acts are done at once. */
function board(state: Board = emptyBoard(), tally = NO_VOTES) {
	const acts = actsOnPolls(
		() => state,
		() => tally
	);
	const done = (act: ReturnType<typeof acts.askPoll>): boolean => {
		const entry = act.entry();
		if (entry) state = applyEntry(state, entry as BoardEntry);
		return entry !== null;
	};
	return { acts, done, now: () => state };
}

test('a poll is asked, put in the spotlight, closed once and for good, then taken off', () => {
	const { acts, done, now } = board();
	expect(done(acts.askPoll(poll()))).toBe(true);
	expect(pollsOf(now())).toHaveLength(1);
	expect(done(acts.lightPoll(0, true))).toBe(true);
	expect(now().spotlight).toBe(0);
	expect(done(acts.lightPoll(0, true))).toBe(false);
	expect(done(acts.closePoll(0))).toBe(true);
	expect(done(acts.closePoll(0))).toBe(false);
	expect(pollsOf(now())[0]?.answered).toBe(true);
	expect(done(acts.takeOffPoll(0))).toBe(true);
	expect(pollsOf(now())).toEqual([]);
	expect(done(acts.lightPoll(0, true))).toBe(false);
});

test.each([false, true])('a poll that closed keeps the votes it had then (many: %s)', (many) => {
	const tally = readTally(
		many
			? [
					[0, 0, 3],
					[1, 0, 2]
				]
			: [
					[0, 0, 3],
					[0, 1, 2]
				]
	);
	const { acts, done, now } = board(emptyBoard(), tally);
	done(acts.askPoll(poll({ many })));
	done(acts.closePoll(0));
	const [closed] = pollsOf(now());
	const later = readTally([
		[0, 0, 3],
		[0, 1, 90],
		[1, 0, 90]
	]);
	expect(closed && resultsOf(closed, later)?.rows.map(({ count }) => count)).toEqual([3, 2]);
});

test('a question is no poll: it is neither closed nor taken off by these acts', () => {
	const { acts, done } = board(applyEntry(emptyBoard(), { type: 'publish', text: 'Où ?' }));
	expect(done(acts.closePoll(0))).toBe(false);
	expect(done(acts.takeOffPoll(0))).toBe(false);
});

test('none is asked that people could not vote on: a choice of several takes a place each', () => {
	const full = { ...emptyBoard(), taken: 127 };
	expect(hasRoomFor(full, poll())).toBe(true);
	expect(hasRoomFor(full, poll({ many: true }))).toBe(false);
	const { acts, done } = board(full);
	expect(done(acts.askPoll(poll({ many: true })))).toBe(false);
});

test('what is wrong with a poll has a name: no question, one choice, twice the same, too long', () => {
	expect(faultOf(poll())).toBeNull();
	expect(faultOf(poll({ text: '' }))).toBe('text');
	expect(faultOf(poll({ choices: ['moi'] }))).toBe('choices');
	expect(faultOf(poll({ choices: ['moi', 'moi'] }))).toBe('twice');
	expect(faultOf(poll({ text: 'é'.repeat(MOST_POLL_POINTS + 1) }))).toBe('textLong');
	const long = '𝔸'.repeat(MOST_CHOICE_POINTS + 1);
	expect(faultOf(poll({ choices: ['moi', long] }))).toBe('choiceLong');
});

test('the longest poll that is let through fits in an entry of the board, in any script', () => {
	const choices = Array.from({ length: 8 }, (_, n) => n + '𝔸'.repeat(MOST_CHOICE_POINTS - 1));
	const longest = poll({ text: '𝔸'.repeat(MOST_POLL_POINTS), choices, many: true, held: true });
	expect(faultOf(longest)).toBeNull();
	const json = entryJson({ type: 'poll', ...longest, choices });
	expect(pad(256, json).length).toBeLessThan(MAX_ENTRY_BYTES - 40);
});
