import type { Question } from '#lib/crypto/envelope.ts';
import { spotlightOf, type Board, type Slot } from '../board.ts';
import type { Backstage, Note, Person, Triage } from './decisions.ts';
import { isShown, keyOf, lastSlots } from './slots.ts';
import type { Read } from './open-one.ts';

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
	/** What it was merged into, by key; null where it stands for itself. */
	into: string | null;
	/** How many were merged into it. */
	duplicates: number;
	declined: boolean;
	/** Why it was declined, where a reason was given. */
	reason: string | null;
	notes: readonly Note[];
	/** Private answers that its asker was sent. */
	replies: readonly Note[];
	/** Who takes it. */
	taken: Person | null;
};

/** The five lists of a desk, in the order they are shown. */
export const PLACES = ['incoming', 'kept', 'board', 'answered', 'aside'] as const;
export type Place = (typeof PLACES)[number];

/** `aside`: declined, merged, or taken off the board. */
export type Lists = Record<Place, Item[]> & {
	/** How many askers took their question back. */
	withdrawn: number;
	/** Slots that their askers took back and the board still shows. */
	toWithdraw: number[];
};

/** No question yet. */
export const emptyLists = (): Lists => ({
	incoming: [],
	kept: [],
	board: [],
	answered: [],
	aside: [],
	withdrawn: 0,
	toWithdraw: []
});

/**
 * Folds. `reads` may come in any order and hold withdrawals. Incoming, kept and aside are in order
 * of arrival, the two others in the board's order.
 */
export function foldDesk(reads: readonly Read[], board: Board, backstage: Backstage): Lists {
	const slots = lastSlots(board);
	const asked = [...reads].sort((a, b) => a.seq - b.seq).filter(isQuestion);
	const gone = takenBack(reads);
	const merging = mergings(board, slots, backstage, gone);
	const spotlit = spotlightOf(board)?.slot ?? null;
	const lists = emptyLists();

	const add = (read: Read | null, slot: Slot | null): void => {
		const question = read?.question.kind === 'question' ? read.question : null;
		const key = read?.ref ?? slot?.ref ?? `slot:${slot?.slot}`;
		const into = merging.into.get(key) ?? null;
		const triage = read ? backstage.triage.get(read.id) : undefined;
		const place = listOf(slot, triage, into);
		lists[place].push({
			key,
			seq: read?.seq ?? null,
			id: read?.id ?? null,
			asked: question,
			slot,
			text: slot?.text ?? question?.text ?? '',
			spotlit: slot !== null && slot.slot === spotlit,
			into,
			duplicates: merging.count.get(key) ?? 0,
			declined: place === 'aside' && into === null && triage === 'declined',
			reason: (read && backstage.reasons.get(read.id)) ?? null,
			notes: backstage.notes.get(key) ?? [],
			replies: backstage.replies.get(key) ?? [],
			taken: backstage.taken.get(key) ?? null
		});
	};

	const known = new Set<string>();
	for (const read of asked) {
		known.add(read.ref);
		const slot = slots.get(read.ref) ?? null;
		if (!gone.has(read.ref)) add(read, slot);
		else {
			lists.withdrawn++;
			if (slot && isShown(slot)) lists.toWithdraw.push(slot.slot);
		}
	}
	// Published elsewhere, said aloud, or by a desk whose envelope has not come here yet.
	for (const [name, slot] of slots) if (!known.has(name)) add(null, slot);
	const rank = new Map(board.order.map((slot, index) => [slot, index]));
	const placeOf = ({ slot }: Item) => (slot && rank.get(slot.slot)) ?? Infinity;
	lists.board.sort((a, b) => placeOf(a) - placeOf(b));
	lists.answered.sort((a, b) => placeOf(a) - placeOf(b));
	return lists;
}

const isQuestion = ({ question }: Read): boolean => question.kind === 'question';

/** The keys of the questions that their askers took back. */
function takenBack(reads: readonly Read[]): Set<string> {
	const replies = new Set(reads.filter((read) => !isQuestion(read)).map(({ reply }) => reply));
	const back = reads.filter((read) => isQuestion(read) && replies.has(read.reply));
	return new Set(back.map(({ ref }) => ref));
}

/**
 * What was merged into what, and how many into each. The board wins: what it shows is not merged. A
 * question merged into one that its asker took back stands for itself again, so none gets lost.
 */
function mergings(
	board: Board,
	slots: ReadonlyMap<string, Slot>,
	backstage: Backstage,
	gone: ReadonlySet<string>
): { into: Map<string, string>; count: Map<string, number> } {
	const names = new Map(board.slots.map((slot) => [slot.slot, keyOf(slot)]));
	const into = new Map<string, string>();
	const note = (key: string, to: string | undefined) => {
		if (to !== undefined && !gone.has(to) && !gone.has(key)) into.set(key, to);
	};
	for (const [key, to] of backstage.merged) if (!isOn(slots.get(key))) note(key, to);
	for (const [key, slot] of slots) {
		if (slot.into !== null && !slot.withdrawn) note(key, names.get(slot.into));
	}
	const count = new Map<string, number>();
	for (const key of [...into.keys()]) {
		const last = endOf(into, key);
		if (last === null) into.delete(key);
		else count.set(last, (count.get(last) ?? 0) + 1);
	}
	return { into, count };
}

/** Where merging ends; null in a circle, which the two logs together could close. */
function endOf(into: ReadonlyMap<string, string>, key: string): string | null {
	const met = new Set<string>();
	let at = key;
	for (let next = into.get(at); next !== undefined; next = into.get(at)) {
		if (met.has(at)) return null;
		met.add(at);
		at = next;
	}
	return at;
}

const isOn = (slot: Slot | undefined): boolean => slot !== undefined && isShown(slot);

function listOf(slot: Slot | null, triage: Triage | undefined, into: string | null): Place {
	if (slot && isShown(slot)) return slot.answered ? 'answered' : 'board';
	if (into !== null) return 'aside';
	if (triage === 'incoming' || triage === 'kept') return triage;
	return slot || triage ? 'aside' : 'incoming';
}
