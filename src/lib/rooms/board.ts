/**
 * What the board says, folded from its verified entries in chain order (PROTOCOL section 6). Pure:
 * the same entries give the same board on every screen, and an entry that makes no sense changes
 * nothing. Later entries win; nothing is ever un-said, only followed.
 */
import type { BoardEntry, Counters, MuteEntry, Phase } from '#lib/crypto/board.ts';
import { b64 } from '#lib/crypto/bytes.ts';

/** A published question or poll. `slot` is its number, counted from 0 in chain order. */
export interface Slot {
	readonly slot: number;
	readonly text: string;
	/** Reworded by the facilitators since it was published. */
	readonly edited: boolean;
	readonly answered: boolean;
	/** The written answer, if one was given. */
	readonly answer: string | null;
	readonly withdrawn: boolean;
	/** The slot it was merged into. */
	readonly into: number | null;
	/** b64 of the 16 bytes that tell desks which envelope this came from. */
	readonly ref: string | null;
	readonly poll: Poll | null;
}

export interface Poll {
	readonly choices: readonly string[];
	readonly many: boolean;
	/** Pages show its results once it is closed: that is, answered. */
	readonly held: boolean;
	/** The votes of each choice when it closed, signed by who closed it; null before. */
	readonly final: readonly number[] | null;
}

export interface Board {
	/** Every slot ever taken, in chain order; a poll with `many` appears once, at its first number. */
	readonly slots: readonly Slot[];
	/** How many slot numbers are taken: the next one. */
	readonly taken: number;
	/** The numbers of all slots, in the order to show them. */
	readonly order: readonly number[];
	/** As last said; see `spotlightOf` for what to show. */
	readonly spotlight: number | null;
	readonly phase: Phase;
	/** Minutes that one attendee leaves between two questions; 0 is no wait. */
	readonly every: number;
	/** How many questions may wait before pages hold new ones back; null is no limit. */
	readonly queue: number | null;
	readonly step: string | null;
	readonly counters: Counters | null;
	/** The newest statement announced; `hash` is b64. */
	readonly statement: { readonly serial: number; readonly hash: string } | null;
	readonly burned: boolean;
	/** An entry of a type from later was met: this page is older than the desk's. */
	readonly outOfDate: boolean;
}

/** What a `phase` entry says, all of it at once. */
export type Rules = Pick<Board, 'phase' | 'every' | 'queue'>;

/** The board before its first entry. */
export const emptyBoard = (): Board => ({
	slots: [],
	taken: 0,
	order: [],
	spotlight: null,
	phase: 'closed',
	every: 0,
	queue: null,
	step: null,
	counters: null,
	statement: null,
	burned: false,
	outOfDate: false
});

/** The board after one more entry. */
export function applyEntry(board: Board, entry: BoardEntry | MuteEntry): Board {
	switch (entry.type) {
		case 'publish':
			return take(board, { text: entry.text, ref: entry.ref ? b64(entry.ref) : null }, 1);
		case 'poll': {
			const { text, choices, many, held = false } = entry;
			return take(
				board,
				{ text, poll: { choices, many, held, final: null } },
				many ? choices.length : 1
			);
		}
		case 'edit':
			return change(board, entry.slot, { text: entry.text, edited: true });
		case 'merge':
			if (!canMerge(board, entry.slot, entry.into)) return board;
			return change(board, entry.slot, { into: entry.into });
		case 'answered':
			return change(board, entry.slot, {
				answered: true,
				answer: entry.text ?? null,
				poll: closed(slotAt(board, entry.slot)?.poll ?? null, entry.votes)
			});
		case 'withdraw':
			return change(board, entry.slot, { withdrawn: true });
		case 'spotlight':
			if (entry.slot !== null && !slotAt(board, entry.slot)) return board;
			return { ...board, spotlight: entry.slot };
		case 'order':
			return reorder(board, entry.slots);
		case 'statement':
			if (entry.serial <= (board.statement?.serial ?? 0)) return board;
			return { ...board, statement: { serial: entry.serial, hash: b64(entry.hash) } };
		case 'phase':
			return {
				...board,
				phase: entry.phase,
				every: entry.every ?? 0,
				queue: entry.queue ?? null
			};
		case 'step':
			return { ...board, step: entry.step };
		case 'counters': {
			const { received, read, published, merged, declined, withdrawn } = entry;
			return { ...board, counters: { received, read, published, merged, declined, withdrawn } };
		}
		case 'burned':
			return { ...board, burned: true };
		case 'unknown':
			return { ...board, outOfDate: true };
		case 'malformed':
			return board;
	}
}

/**
 * How many questions wait, by the counters last signed: neither published, merged nor declined yet.
 * Null before the first count. Those kept for later wait too: no counter tells them apart. What is
 * said aloud is received and published at once, so it never waits (docs/decisions/0011).
 */
export function waitingCount({ counters }: Pick<Board, 'counters'>): number | null {
	if (!counters) return null;
	const { received, published, merged, declined } = counters;
	return Math.max(0, received - published - merged - declined);
}

/** Whether as many questions wait as the facilitators want at most; never without a limit. */
export const isQueueFull = (board: Pick<Board, 'counters' | 'queue'>): boolean =>
	board.queue !== null && (waitingCount(board) ?? 0) >= board.queue;

/** The slot of that number; none inside a poll's choices, which are named by its first. */
export const slotAt = (board: Board, slot: number): Slot | undefined =>
	board.slots.find((known) => known.slot === slot);

/** What an audience sees, in order: neither withdrawn nor merged into another. */
export const shownSlots = (board: Board): Slot[] =>
	board.order
		.map((number) => slotAt(board, number))
		.filter((slot) => slot !== undefined && isShown(slot)) as Slot[];

/** The slot in the spotlight, unless it was withdrawn or merged since. */
export function spotlightOf(board: Board): Slot | null {
	const slot = board.spotlight === null ? undefined : slotAt(board, board.spotlight);
	return slot && isShown(slot) ? slot : null;
}

/** The slots that were merged into this one, directly or through another, in chain order. */
export const mergedSlots = (board: Board, slot: number): Slot[] =>
	board.slots
		.filter((other) => other.into !== null && !other.withdrawn)
		.filter((other) => leadsTo(board, other.slot, slot));

/** How many they are. */
export const mergedCount = (board: Board, slot: number): number => mergedSlots(board, slot).length;

const isShown = (slot: Slot): boolean => !slot.withdrawn && slot.into === null;

function take(board: Board, what: Partial<Slot> & { text: string }, numbers: number): Board {
	const slot: Slot = {
		slot: board.taken,
		edited: false,
		answered: false,
		answer: null,
		withdrawn: false,
		into: null,
		ref: null,
		poll: null,
		...what
	};
	return {
		...board,
		slots: [...board.slots, slot],
		order: [...board.order, slot.slot],
		taken: board.taken + numbers
	};
}

/** A poll with its last votes: those that come later, from a page of one's own making, change nothing. */
function closed(poll: Poll | null, votes: readonly number[] | undefined): Poll | null {
	return poll && votes?.length === poll.choices.length ? { ...poll, final: votes } : poll;
}

function change(board: Board, slot: number, to: Partial<Slot>): Board {
	if (!slotAt(board, slot)) return board;
	const slots = board.slots.map((known) => (known.slot === slot ? { ...known, ...to } : known));
	return { ...board, slots };
}

/** Slots left out keep their order, after those named; a slot unknown or named twice refuses all. */
function reorder(board: Board, slots: readonly number[]): Board {
	const named = new Set(slots);
	if (named.size !== slots.length || !slots.every((slot) => slotAt(board, slot))) return board;
	return { ...board, order: [...slots, ...board.order.filter((slot) => !named.has(slot))] };
}

/** Both must be known, and merging must not close a circle in which all would disappear. */
const canMerge = (board: Board, slot: number, into: number): boolean =>
	slotAt(board, slot) !== undefined &&
	slotAt(board, into) !== undefined &&
	slot !== into &&
	!leadsTo(board, into, slot);

function leadsTo(board: Board, from: number, to: number): boolean {
	let at = slotAt(board, from)?.into ?? null;
	while (at !== null && at !== to) at = slotAt(board, at)?.into ?? null;
	return at !== null;
}
