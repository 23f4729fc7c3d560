import type { Item } from './fold.ts';
import { makeSimilarIndex, type Similar } from './similar.ts';

/** Compares the questions of a desk, in short slices, when the page has nothing better to do. */
export class DeskSimilar {
	readonly #index = makeSimilarIndex();
	#compared = $state(0);
	#pile: Item[] = [];
	#working = false;
	#toldAt = 0;

	/** Takes the questions not compared yet. */
	feed(items: readonly Item[]): void {
		this.#pile = items.filter(({ key }) => !this.#index.has(key));
		if (this.#pile.length > 0 && !this.#working) this.#next();
	}

	/** The questions that ask about the same, best first. */
	near(key: string): readonly Similar[] {
		return this.#compared >= 0 ? this.#index.near(key) : [];
	}

	#next(): void {
		this.#working = true;
		setTimeout(() => {
			const until = performance.now() + SLICE_MS;
			for (let item = this.#pile.shift(); item; item = this.#pile.shift()) {
				this.#index.add(item.key, item.asked?.text ?? item.text);
				if (performance.now() > until) break;
			}
			// Told once in a while: everything drawn looks again at each telling.
			const now = performance.now();
			if (this.#pile.length === 0 || now - this.#toldAt > TELL_EVERY_MS) {
				this.#compared++;
				this.#toldAt = now;
			}
			this.#working = false;
			if (this.#pile.length > 0) this.#next();
		}, PAUSE_MS);
	}
}

const SLICE_MS = 6;
const PAUSE_MS = 40;
const TELL_EVERY_MS = 1000;
