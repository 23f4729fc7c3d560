import type { Question } from '#lib/crypto/envelope.ts';
import { spotlightOf, type Board, type Slot } from './board.ts';
import type { Backstage } from './desk-backstage.ts';
import type { Read } from './desk-reader.ts';

/**
 * What a desk shows, from what was asked, what the board says and what facilitators decided: a pure
 * function, so that two desks that have seen the same show the same.
 */
export type Asked = Extract<Question, { kind: 'question' }>;

/** One line of a list: a question, what the board made of it, or both. */
export type Item = {
	/** Its name for as long as the room lives: the question's ref, or `slot:4` with no question. */
	key: string;
	/** The server's order of arrival; null where no envelope is behind it. */
	seq: number | null;
	/** The envelope's id, b64; null likewise. */
	id: string | null;
	asked: Asked | null;
	/** Its place on the board, or the last one it had. */
	slot: Slot | null;
	/** As the audience reads it, else as it was asked. */
	text: string;
	spotlit: boolean;
};

export type Lists = {
	/** Waiting for a decision, in order of arrival. */
	incoming: Item[];
	/** On the board and not answered, in the board's order. */
	board: Item[];
	answered: Item[];
	/** Declined, merged, or taken off the board. */
	aside: Item[];
	/** How many askers took their question back. */
	withdrawn: number;
	/** Slots that their askers took back and the board still shows. */
	toWithdraw: number[];
};

/** Folds. `reads` may come in any order and hold withdrawals. */
export function foldDesk(reads: readonly Read[], board: Board, backstage: Backstage): Lists {
	const slots = lastSlots(board);
	const back = new Set(
		reads.filter(({ question }) => question.kind === 'withdraw').map(({ reply }) => reply)
	);
	const lists: Lists = {
		incoming: [],
		board: [],
		answered: [],
		aside: [],
		withdrawn: 0,
		toWithdraw: []
	};
	const spotlit = spotlightOf(board)?.slot ?? null;
	const item = (read: Read | null, slot: Slot | null): Item => {
		const asked = read?.question.kind === 'question' ? read.question : null;
		return {
			key: read?.ref ?? slot?.ref ?? `slot:${slot?.slot}`,
			seq: read?.seq ?? null,
			id: read?.id ?? null,
			asked,
			slot,
			text: slot?.text ?? asked?.text ?? '',
			spotlit: slot !== null && slot.slot === spotlit
		};
	};

	const known = new Set<string>();
	for (const read of [...reads].sort((a, b) => a.seq - b.seq)) {
		if (read.question.kind !== 'question') continue;
		known.add(read.ref);
		const slot = slots.get(read.ref) ?? null;
		if (back.has(read.reply)) {
			lists.withdrawn++;
			if (slot && isShown(slot)) lists.toWithdraw.push(slot.slot);
		} else lists[listOf(slot, backstage.triage.get(read.id))].push(item(read, slot));
	}
	// Published elsewhere, or by a desk whose envelope has not come here yet.
	for (const [name, slot] of slots) {
		if (!known.has(name)) lists[listOf(slot, undefined)].push(item(null, slot));
	}
	const rank = new Map(board.order.map((slot, index) => [slot, index]));
	const byBoard = (a: Item, b: Item) => place(a) - place(b);
	const place = ({ slot }: Item) => (slot && rank.get(slot.slot)) ?? Infinity;
	lists.board.sort(byBoard);
	lists.answered.sort(byBoard);
	return lists;
}

/** The slot of an item on the board now; null if it is not, or not any more. */
export function shownSlot(board: Board, key: string): Slot | null {
	const slot = lastSlots(board).get(key);
	return slot && isShown(slot) ? slot : null;
}

/** By ref or by number, the last slot of each thing: one taken off and published again has two. */
function lastSlots(board: Board): Map<string, Slot> {
	const last = new Map<string, Slot>();
	for (const slot of board.slots) {
		if (!slot.poll) last.set(slot.ref ?? `slot:${slot.slot}`, slot);
	}
	return last;
}

function listOf(slot: Slot | null, triage: string | undefined) {
	if (slot && isShown(slot)) return slot.answered ? 'answered' : 'board';
	return slot || triage === 'declined' ? 'aside' : 'incoming';
}

const isShown = (slot: Slot): boolean => !slot.withdrawn && slot.into === null;
