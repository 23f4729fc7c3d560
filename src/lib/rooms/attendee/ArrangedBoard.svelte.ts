/**
 * The order in which someone reads the board. By votes it would move all the time, so it moves only
 * when they ask or nobody is touching the page: what is new stands at the end until then.
 */
import type { Slot } from '../board.ts';

export const ORDERS = ['board', 'votes', 'arrival'] as const;
export type Order = (typeof ORDERS)[number];

const placeOf = (code: string): string => `terrasse/order/${code}`;

export class ArrangedBoard {
	#place: string;
	#by = $state<Order>('board');
	/** Slots in the order by votes that was last put in place. */
	#settled = $state.raw<readonly number[]>([]);

	constructor(code: string) {
		this.#place = placeOf(code);
		this.#by = stored(this.#place);
	}

	get by() {
		return this.#by;
	}

	/** Chooses, for this tab: a reload finds the choice, closing the tab forgets it. */
	choose(by: Order): void {
		this.#by = by;
		this.#settled = [];
		try {
			if (by === 'board') sessionStorage.removeItem(this.#place);
			else sessionStorage.setItem(this.#place, by);
		} catch {
			// It holds while the page is open.
		}
	}

	/** Puts slots, given in the facilitators' order, in the one chosen. */
	arrange(slots: readonly Slot[]): readonly Slot[] {
		if (this.#by === 'arrival') return slots.toSorted((one, other) => other.slot - one.slot);
		if (this.#by === 'board') return slots;
		const settled = this.#settled;
		const placeIn = ({ slot }: Slot) =>
			settled.includes(slot) ? settled.indexOf(slot) : settled.length;
		return slots.toSorted((one, other) => placeIn(one) - placeIn(other));
	}

	/** Whether the slots shown are in another order by votes than the one wanted now. */
	isStale(shown: readonly Slot[], wanted: readonly Slot[]): boolean {
		return this.#by === 'votes' && wanted.some((slot, place) => shown[place] !== slot);
	}

	/** Whether no order by votes was put in place yet. */
	get isUnsettled() {
		return this.#settled.length === 0;
	}

	/** Puts it in place. */
	settle(wanted: readonly Slot[]): void {
		this.#settled = wanted.map(({ slot }) => slot);
	}
}

function stored(place: string): Order {
	try {
		const kept = sessionStorage.getItem(place);
		return ORDERS.find((order) => order === kept) ?? 'board';
	} catch {
		return 'board';
	}
}
