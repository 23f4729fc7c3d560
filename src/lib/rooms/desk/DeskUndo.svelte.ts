import type { Done } from './gestures.ts';
import { UNDO_S } from './undo.ts';

/** What was done in the last ten seconds on this desk, the newest last, and how to undo it. */
export class DeskUndo {
	#done = $state.raw<readonly (Done & { until: number })[]>([]);
	readonly #now: () => number;

	/** @param now Unix seconds */
	constructor(now: () => number) {
		this.#now = now;
	}

	/** The last thing that can be undone. */
	get last() {
		return this.#done.at(-1) ?? null;
	}

	/** Takes note of something done. @returns how to forget it, if it came to nothing */
	remember(done: Done): { forget: () => void } {
		const mine = { ...done, until: this.#now() + UNDO_S };
		this.#done = [...this.#done, mine];
		return { forget: () => (this.#done = this.#done.filter((each) => each !== mine)) };
	}

	/** Undoes the last thing. @returns it, or null if there is nothing to undo */
	undo(): Done | null {
		const last = this.last;
		if (!last) return null;
		this.#done = this.#done.slice(0, -1);
		void last.undo();
		return last;
	}

	/** Lets go what is older than ten seconds. */
	tick(): void {
		const left = this.#done.filter(({ until }) => until > this.#now());
		if (left.length !== this.#done.length) this.#done = left;
	}

	clear(): void {
		this.#done = [];
	}
}
