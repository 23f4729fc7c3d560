import { PLACES, type Item, type Lists, type Place } from './fold.ts';
import { keepStill, matches, sortItems, type Sort } from './sort.ts';

/** The five lists as one person wants to see them now: searched, sorted, one of them on a phone. */
export class DeskView {
	#search = $state('');
	/** On a narrow screen, the list on view. */
	shown = $state<Place>('incoming');
	#sort = $state<Sort>('arrival');
	/** Where each question was last shown, so that what arrives comes after. */
	#before: Partial<Record<Place, readonly string[]>> = {};
	readonly #lists: () => Lists;
	readonly lists: Readonly<Record<Place, readonly Item[]>> = $derived.by(() => this.#seen());

	constructor(lists: () => Lists) {
		this.#lists = lists;
	}

	get search() {
		return this.#search;
	}
	set search(search: string) {
		this.#before = {};
		this.#search = search;
	}
	get sort() {
		return this.#sort;
	}
	set sort(sort: Sort) {
		this.#before = {};
		this.#sort = sort;
	}
	/** How many questions match the search. */
	get found() {
		return PLACES.reduce((sum, place) => sum + this.lists[place].length, 0);
	}

	#seen(): Record<Place, readonly Item[]> {
		const lists = this.#lists();
		const seen = (place: Place) => {
			const found = lists[place].filter((item) => matches(item, this.#search));
			// The board has an order of its own, which facilitators choose.
			const isOrdered = place === 'board' || place === 'answered';
			if (isOrdered || this.#sort === 'arrival') return found;
			const still = keepStill(sortItems(found, this.#sort), this.#before[place] ?? []);
			this.#before[place] = still.map(({ key }) => key);
			return still;
		};
		return {
			incoming: seen('incoming'),
			kept: seen('kept'),
			board: seen('board'),
			answered: seen('answered'),
			aside: seen('aside')
		};
	}
}
