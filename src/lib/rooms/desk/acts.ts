import type { BoardEntry, Counters } from '#lib/crypto/board.ts';
import { fromB64 } from '#lib/crypto/bytes.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { slotAt, spotlightOf, type Board, type Rules } from '../board.ts';
import { nextAfterMove, orderBefore, orderOf } from './order.ts';
import type { Act } from './post.ts';
import { lastSlots, shownSlot } from './slots.ts';

/**
 * The acts of a desk on the board. Each looks at the board at the very moment it is written, and gives
 * no entry once it would change nothing: another facilitator was quicker, or the question has left.
 * A `key` is an item's.
 */
export function actsOnBoard(board: () => Board) {
	const act = (name: string, entry: () => BoardEntry | null): Act => ({
		log: 'board',
		name,
		entry
	});
	/** An act on what the board shows of an item. */
	const onShown = (
		name: string,
		key: string,
		entry: (slot: NonNullable<ReturnType<typeof shownSlot>>) => BoardEntry | null
	) =>
		act(name, () => {
			const slot = shownSlot(board(), key);
			return slot && entry(slot);
		});
	const ordered = (slot: number, next: number | null): BoardEntry | null => {
		const slots = orderBefore(board(), slot, next);
		return slots && { type: 'order', slots };
	};

	return {
		/** The room's statement, at the head of its board. `hash` is 32 bytes. */
		announce: (serial: number, hash: Bytes) =>
			act('announce', () =>
				(board().statement?.serial ?? 0) >= serial ? null : { type: 'statement', serial, hash }
			),
		/** Puts a question on the board, in these words; the ref tells desks which envelope it was. */
		publish: (key: string, text: string) =>
			act('publish', () =>
				shownSlot(board(), key) ? null : { type: 'publish', text, ...refOf(key) }
			),
		/** Has the board say that what it shows was reworded. */
		markReworded: (key: string) =>
			onShown('reword', key, ({ slot, text, edited }) =>
				edited ? null : { type: 'edit', slot, text }
			),
		/** Changes the wording of what is on the board, which then says so. */
		reword: (key: string, text: string) =>
			onShown('reword', key, (slot) =>
				slot.text === text ? null : { type: 'edit', slot: slot.slot, text }
			),
		/** Large, on the wall. */
		spotlight: (key: string) =>
			onShown('spotlight', key, ({ slot }) =>
				board().spotlight === slot ? null : { type: 'spotlight', slot }
			),
		/** Back to the list on the wall, unless something else is in the spotlight by now. */
		unspotlight: (key: string) =>
			onShown('unspotlight', key, ({ slot }) =>
				spotlightOf(board())?.slot === slot ? { type: 'spotlight', slot: null } : null
			),
		/** Answered; `text` is a written answer for all to read. */
		answered: (key: string, text?: string) =>
			onShown('answered', key, ({ slot, answered, answer }) => {
				if (answered && (!text || answer === text)) return null;
				return text ? { type: 'answered', slot, text } : { type: 'answered', slot };
			}),
		/** Takes something off the board. */
		takeOff: (key: string) => onShown('takeOff', key, ({ slot }) => ({ type: 'withdraw', slot })),
		/** Takes off what nobody has answered meanwhile. */
		unpublish: (key: string) =>
			onShown('takeOff', key, ({ slot, answered }) =>
				answered ? null : { type: 'withdraw', slot }
			),
		/** The asker took it back. */
		withdraw: (slot: number) =>
			act('withdraw', () =>
				slotAt(board(), slot)?.withdrawn === false ? { type: 'withdraw', slot } : null
			),
		/** Two questions of the board become one; `key` leaves it. */
		merge: (key: string, into: string) =>
			onShown('merge', key, ({ slot }) => {
				const other = shownSlot(board(), into);
				return other && other.slot !== slot ? { type: 'merge', slot, into: other.slot } : null;
			}),
		/** What had been merged into a question follows it to its new slot. */
		rejoin: (slot: number, key: string) =>
			onShown('merge', key, (into) =>
				slotAt(board(), slot)?.into === into.slot || slot === into.slot
					? null
					: { type: 'merge', slot, into: into.slot }
			),
		/** One place up or down among what waits on the board, or first. */
		move: (key: string, to: 'up' | 'down' | 'first') =>
			onShown('order', key, ({ slot }) => {
				const next = nextAfterMove(board(), slot, to);
				return next === undefined ? null : ordered(slot, next);
			}),
		/** All that waits, in the order of these slots; what they leave out follows. */
		arrange: (waiting: () => readonly number[]) =>
			act('order', () => {
				const slots = orderOf(board(), waiting());
				return slots && { type: 'order', slots };
			}),
		/** Just before another slot, or last. */
		placeBefore: (key: string, next: number | null) =>
			onShown('order', key, ({ slot }) => ordered(slot, next)),
		phase: (rules: Rules) =>
			act('phase', () => {
				const { phase, every, queue } = rules;
				if (sameRules(board(), rules)) return null;
				return {
					type: 'phase',
					phase,
					...(every > 0 ? { every } : {}),
					...(queue === null ? {} : { queue })
				};
			}),
		/** What is counted, for all to see. A desk that has read less than another keeps silent. */
		counters: (count: () => Counters) =>
			act('counters', () => {
				const [now, said] = [count(), board().counters];
				const same =
					said && (Object.keys(now) as (keyof Counters)[]).every((k) => now[k] === said[k]);
				return same || now.received < (said?.received ?? 1) ? null : { type: 'counters', ...now };
			}),
		burned: () => act('burned', () => (board().burned ? null : { type: 'burned' })),
		/** The key of what is large on the wall, null for nothing. */
		spotlit(): string | null {
			const slot = spotlightOf(board());
			return [...lastSlots(board())].find(([, known]) => known === slot)?.[0] ?? null;
		}
	};
}

export type BoardActs = ReturnType<typeof actsOnBoard>;

/** Whether a room has those rules already. */
export const sameRules = (one: Rules, other: Rules): boolean =>
	one.phase === other.phase && one.every === other.every && one.queue === other.queue;

/** What was published without a ref (`slot:4`) cannot be given one. */
const refOf = (key: string) => (key.startsWith('slot:') ? {} : { ref: fromB64(key, 16) });
