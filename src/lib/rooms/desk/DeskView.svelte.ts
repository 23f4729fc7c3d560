import { PLACES, type Item, type Lists, type Place } from './fold.ts';
import { keepStill, matches, sortByVotes, sortItems, type Sort } from './sort.ts';

/** The five lists as one person wants to see them now: searched, sorted, one of them on a phone. */
export class DeskView {
	#search = $state('');
	/** On a narrow screen, the list on view. */
	shown = $state<Place>('incoming');
	#sort = $state<Sort>('arrival');
	#round = $state(0);
	/** Where each question was last shown, so that what arrives comes after. */
	#before: Partial<Record<Place, readonly string[]>> = {};
	readonly #lists: () => Lists;
	readonly #votesOf: (key: string) => number;
	readonly lists: Readonly<Record<Place, readonly Item[]>> = $derived.by(() => this.#seen());

	/** @param votesOf the votes of a question, by its key */
	constructor(lists: () => Lists, votesOf: (key: string) => number) {
		this.#lists = lists;
		this.#votesOf = votesOf;
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
	/** Sorted by votes, which have changed since: nothing moves under a hand before it is asked to. */
	get isBehind() {
		const { board } = this.lists;
		const votes = board.map(({ key }) => this.#votesOf(key));
		return this.#sort === 'votes' && votes.some((count, at) => count > (votes[at - 1] ?? count));
	}
	/** Sorts by votes again. */
	sortAgain(): void {
		this.#before = {};
		this.#round++;
	}
	/** How many questions match the search. */
	get found() {
		return PLACES.reduce((sum, place) => sum + this.lists[place].length, 0);
	}

	#seen(): Record<Place, readonly Item[]> {
		const lists = this.#lists();
		void this.#round;
		const seen = (place: Place) => {
			const found = lists[place].filter((item) => matches(item, this.#search));
			const isOnBoard = place === 'board' || place === 'answered';
			if (this.#sort === 'arrival' || isOnBoard !== (this.#sort === 'votes')) return found;
			const sorted = isOnBoard ? sortByVotes(found, this.#votesOf) : sortItems(found, this.#sort);
			const still = keepStill(sorted, this.#before[place] ?? []);
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
