import { shownSlots, type Board, type Slot } from '../board.ts';
import type { Item } from './fold.ts';

/**
 * What a desk takes out of a room: a line for each question that its asker has not taken back, and for
 * each that was spoken in the room. No name, no private answer, no order of arrival, no time.
 */
export type ExportRow = {
	/** From 1, in the order of the file. */
	number: number;
	state: ExportState;
	/** As the board says it, else as it was asked. */
	text: string;
	/** As it was asked, where the board says it otherwise. */
	asked: string | null;
	place: 'room' | 'online' | null;
	step: string | null;
	/** The answer written on the board. */
	answer: string | null;
	/** Why it was declined. */
	reason: string | null;
	/** What facilitators noted for each other, a line each. */
	notes: string | null;
};

/** `aside`: taken off the board. */
export type ExportState = List | 'merged' | 'declined';
type List = 'answered' | 'board' | 'kept' | 'incoming' | 'aside';

/** What is needed of a desk's item. */
type Exported = Pick<Item, 'text' | 'asked' | 'slot'> & {
	into?: string | null;
	declined?: boolean;
	reason?: string | null;
	notes?: readonly { text: string }[];
};

/** What was answered first, what was set aside last. */
const ORDER: readonly List[] = ['answered', 'board', 'kept', 'incoming', 'aside'];

/** The lines, in the order of a desk's lists. */
export function exportRows(lists: Partial<Record<List, readonly Exported[]>>): ExportRow[] {
	const rows = ORDER.flatMap((list) => (lists[list] ?? []).map((item) => contentOf(list, item)));
	return rows.map((row, index) => ({ number: index + 1, ...row }));
}

function contentOf(list: List, item: Exported): Omit<ExportRow, 'number'> {
	const { text, asked, slot, into, declined, reason, notes } = item;
	return {
		state: list !== 'aside' ? list : into ? 'merged' : declined ? 'declined' : 'aside',
		text,
		asked: asked && asked.text !== text ? asked.text : null,
		place: asked?.place ?? null,
		step: asked?.step ?? null,
		answer: slot?.answer ?? null,
		reason: reason ?? null,
		notes: notes?.map((note) => note.text).join('\n') || null
	};
}

/** The board's questions that may be published, the answered first; polls are no questions. */
export function publishable(board: Board): Slot[] {
	const slots = shownSlots(board).filter(({ poll }) => poll === null);
	return [...slots.filter(({ answered }) => answered), ...slots.filter((slot) => !slot.answered)];
}
