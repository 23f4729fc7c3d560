import { b64 } from '#lib/crypto/bytes.ts';
import type { Phase } from '#lib/crypto/board.ts';
import type { Primitives } from '#lib/crypto/primitives.ts';
import type { Reply } from '#lib/crypto/receipt.ts';
import type { Rules } from '../board.ts';
import type { Person, SavedAs } from './decisions.ts';
import type { Item } from './fold.ts';
import { pollsOf, type NewPoll } from './poll-acts.ts';
import type { Outcome } from './post.ts';
import type { LivedRoom } from './room.ts';
import { shownSlot } from './slots.ts';
import type { Reversible } from './undo.ts';

/**
 * What a person does at the desk, in their words: each gesture becomes one act or more, which wait
 * their turn (`post.ts`), and can be undone for ten seconds.
 */
export type Gestures = ReturnType<typeof gesturesIn>;

/** Something done that can be undone; `name` is a key of the catalogue's `undo.done`. */
export type Done = {
	name: DoneName;
	text: string;
	/** The state that the room was put in; absent where it is another rule that changed. */
	phase?: Phase;
	undo: () => Promise<void>;
};
export type DoneName =
	| 'publish'
	| 'keep'
	| 'decline'
	| 'restore'
	| 'reword'
	| 'spotlight'
	| 'unspotlight'
	| 'answered'
	| 'takeOff'
	| 'merge'
	| 'unmerge'
	| 'order'
	| 'arrange'
	| 'poll'
	| 'note'
	| 'take'
	| 'letGo'
	| 'phase'
	| 'message';

/** What gestures stand on. */
export type Hands = {
	p: Primitives;
	room: LivedRoom;
	me: Person;
	now: () => number;
	/** Keeps what was done in reach of undoing; `forget` if it came to nothing. */
	remember: (done: Done) => { forget: () => void };
	/** Sends a private message once it can be undone no more. @returns what stops it */
	hold: (item: Item, message: Reply) => () => void;
};

/** The gestures over a room one is in. */
export function gesturesIn({ p, room, me, now, remember, hold }: Hands) {
	const { acts, reversible, add } = room;

	/** Does the steps in order. What was pointless for all of them has nothing to undo. */
	function doing(
		name: DoneName,
		text: string,
		steps: Reversible[],
		stop = () => {},
		phase?: Phase
	): void {
		const outcomes = Promise.all(steps.map(({ act }) => add(act)));
		const undo = async () => {
			stop();
			const came = await outcomes;
			const done = steps.filter((_, index) => came[index] === 'done');
			for (const act of done.reverse().flatMap((step) => step.undo())) void add(act);
		};
		const { forget } = remember({ name, text, undo, ...(phase && { phase }) });
		void outcomes.then((came) => {
			if (came.length > 0 && came.every(isNothing)) forget();
		});
	}

	const publishing = (item: Item, text: string): Reversible[] => {
		// A wording that is not the asker's is said to be the facilitators'.
		const isReworded = item.asked !== null && text !== item.asked.text;
		const publish = reversible.publish(item.key, text, item.id);
		return isReworded ? [publish, reversible.markReworded(item.key)] : [publish];
	};

	return {
		publish: (item: Item, text = item.text) => doing('publish', text, publishing(item, text)),
		/** A question spoken in the room. Its key is drawn, as if an envelope were behind it. */
		publishSpoken: (text: string) =>
			doing('publish', text, [reversible.publish(b64(p.random(16)), text, null)]),
		reword: (item: Item, text: string) =>
			doing('reword', text, [reversible.reword(item.key, text)]),
		/** Into the spotlight, or out of it; publishes first what is not on the board. */
		spotlight(item: Item) {
			const isOn = item.slot && shownSlot(room.board(), item.key);
			if (item.spotlit) doing('unspotlight', item.text, [reversible.unspotlight(item.key)]);
			else {
				const first = isOn ? [] : publishing(item, item.text);
				doing('spotlight', item.text, [...first, reversible.spotlight(item.key)]);
			}
		},
		/** Answered; `text` is a written answer for all to read. */
		answered: (item: Item, text?: string) =>
			doing('answered', item.text, [reversible.answered(item.key, text)]),
		takeOff: (item: Item) =>
			doing('takeOff', item.text, [
				reversible.takeOff(item.key),
				...(item.id ? [reversible.setOff(item.id)] : [])
			]),
		keep: (item: Item) =>
			item.id && doing('keep', item.text, [reversible.triage(item.key, item.id, 'kept')]),
		/** `reason` is also sent to the asker, in private. */
		decline(item: Item, reason?: string) {
			if (!item.id) return;
			const stop = reason ? hold(item, { kind: 'reason', text: reason }) : undefined;
			doing('decline', item.text, [reversible.triage(item.key, item.id, 'declined', reason)], stop);
		},
		/** Back among what is to be read, whether it was declined or merged. */
		restore(item: Item) {
			if (item.into !== null && !item.slot) {
				doing('unmerge', item.text, [reversible.unmerge(item.key)]);
			} else if (item.id)
				doing('restore', item.text, [reversible.triage(item.key, item.id, 'incoming')]);
		},
		/** One says what the other says: what is on the board stays there. */
		merge(item: Item, into: Item) {
			const isOn = ({ key }: Item) => shownSlot(room.board(), key) !== null;
			const [leaves, stays] = isOn(item) && !isOn(into) ? [into, item] : [item, into];
			const merge = isOn(leaves) ? reversible.merge : reversible.mergeBehind;
			doing('merge', leaves.text, [merge(leaves.key, stays.key)]);
		},
		move: (item: Item, to: 'up' | 'down' | 'first') =>
			doing('order', item.text, [reversible.move(item.key, to)]),
		/** The board in the order of these slots, for all screens at once. */
		arrange: (slots: readonly number[]) => doing('arrange', '', [reversible.arrange(slots)]),
		/** Asks all a question with choices; undone, it is taken off. */
		askPoll(poll: NewPoll) {
			const slot = room.board().taken;
			const undo = () => {
				const mine = pollsOf(room.board()).find(
					(each) => each.slot >= slot && each.text === poll.text
				);
				return mine ? [acts.takeOffPoll(mine.slot)] : [];
			};
			doing('poll', poll.text, [{ act: acts.askPoll(poll), undo }]);
		},
		/** For good: votes that were counted are not brought back by another poll. */
		closePoll: (slot: number) => void add(acts.closePoll(slot)),
		takeOffPoll: (slot: number) => void add(acts.takeOffPoll(slot)),
		lightPoll(slot: number, text: string, isLit: boolean) {
			const act = acts.lightPoll(slot, isLit);
			const undo = () => [acts.lightPoll(slot, !isLit)];
			doing(isLit ? 'spotlight' : 'unspotlight', text, [{ act, undo }]);
		},
		note(item: Item, text: string) {
			const note = b64(p.random(8));
			const act = acts.note(item.key, { ...me, note, text });
			doing('note', text, [{ act, undo: () => [acts.unnote(item.key, note)] }]);
		},
		unnote: (item: Item, note: string) => void add(acts.unnote(item.key, note)),
		/** “I take this one”, or no more. */
		take(item: Item) {
			const [take, letGo] = [acts.take(item.key, me), acts.letGo(item.key, me)];
			const isMine = item.taken?.by === me.by;
			if (isMine) doing('letGo', item.text, [{ act: letGo, undo: () => [take] }]);
			else doing('take', item.text, [{ act: take, undo: () => [letGo] }]);
		},
		/** On which question one is writing, by its key, or on none any more. */
		busy: (key: string | null) => void add(acts.busy(key, me, now())),
		/** Marks for all desks that questions were exported, or published. */
		saved: (as: SavedAs) => void add(acts.saved(as, me, now())),
		/** Marks for all desks that a private answer has left. */
		replied: (key: string, text: string) =>
			void add(acts.replied(key, { ...me, note: b64(p.random(8)), text })),
		/** A private answer to whoever asked. */
		answerPrivately: (item: Item, text: string) =>
			doing('message', text, [], hold(item, { kind: 'answer', text })),
		/** Opens, pauses, closes, slows or limits; what is not named stays as it is. */
		setRules(change: Partial<Rules>) {
			const { phase, every, queue } = room.board();
			const step = reversible.phase({ phase, every, queue, ...change });
			doing('phase', '', [step], undefined, change.phase);
		}
	};
}

const isNothing = (outcome: Outcome): boolean => outcome !== 'done';
