import type { Attachment } from 'svelte/attachments';
import type { Item } from './fold.ts';
import { nearView, type Band } from './near-view.ts';

/** The items of one column that are drawn: those near what one sees, as it scrolls and is resized. */
export class DeskNear {
	readonly #items: () => readonly Item[];
	readonly #held: () => string | null;
	/** In pixels, by key. Scrolling writes hundreds: told once for all of them, by `#measured`. */
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #heights = new Map<string, number>();
	/** Rises when a height has changed. */
	#measured = $state(0);
	#guess = FIRST_GUESS_PX;
	#band = $state.raw<Band>({ top: 0, bottom: AROUND_PX });
	readonly #near = $derived.by(() => this.#look());

	/** @param held the key of the question in hand, which stays drawn */
	constructor(items: () => readonly Item[], held: () => string | null) {
		this.#items = items;
		this.#held = held;
	}

	get drawn() {
		return this.#near.drawn;
	}
	/** The pixels that undrawn items take after the last. */
	get rest() {
		return this.#near.rest;
	}

	#look() {
		void this.#measured;
		const items = this.#items();
		const held = this.#held();
		const heights = items.map(({ key }) => this.#heights.get(key) ?? this.#guess);
		const at = held === null ? -1 : items.findIndex(({ key }) => key === held);
		const { drawn, rest } = nearView(heights, this.#band, at);
		return {
			drawn: drawn.flatMap(({ at, gap }) => {
				const item = items[at];
				return item ? [{ item, at, gap }] : [];
			}),
			rest
		};
	}

	/** Goes on the list: follows what is seen of it, in its column and in the window. */
	readonly watch: Attachment<HTMLElement> = (list) => {
		const look = () => this.#see(list);
		const observer = new ResizeObserver(look);
		observer.observe(list);
		// Whatever scrolls: the column on a wide screen, the page on a narrow one.
		const options = { capture: true, passive: true };
		window.addEventListener('scroll', look, options);
		window.addEventListener('resize', look);
		return () => {
			observer.disconnect();
			window.removeEventListener('scroll', look, options);
			window.removeEventListener('resize', look);
		};
	};

	#see(list: HTMLElement): void {
		if (!list.checkVisibility()) return;
		const frame = list.closest('[data-pane]')?.getBoundingClientRect();
		const { top: start } = list.getBoundingClientRect();
		const top = Math.max(0, frame?.top ?? 0) - start - AROUND_PX;
		const bottom = Math.min(innerHeight, frame?.bottom ?? Infinity) - start + AROUND_PX;
		// In steps, so that most scrolling changes nothing.
		const band = {
			top: Math.floor(top / STEP_PX) * STEP_PX,
			bottom: Math.ceil(bottom / STEP_PX) * STEP_PX
		};
		if (band.top !== this.#band.top || band.bottom !== this.#band.bottom) this.#band = band;
	}

	/** Goes on each item, which names itself by `data-key`. */
	readonly measure: Attachment<HTMLElement> = (node) => {
		this.#observer.observe(node);
		return () => this.#observer.unobserve(node);
	};

	readonly #observer = new ResizeObserver((entries) => {
		let changed = false;
		for (const { target, borderBoxSize } of entries) {
			const key = (target as HTMLElement).dataset.key ?? '';
			const height = borderBoxSize[0]?.blockSize ?? 0;
			if (height === 0 || this.#heights.get(key) === height) continue;
			this.#heights.set(key, height);
			changed = true;
		}
		if (!changed) return;
		// Guessed once, from the first that were seen: what is guessed again and again jumps.
		if (this.#guess === FIRST_GUESS_PX) {
			const all = [...this.#heights.values()];
			this.#guess = all.reduce((sum, each) => sum + each, 0) / all.length;
		}
		this.#measured++;
	});
}

/** So much is drawn above and below what is seen. */
const AROUND_PX = 600;
const STEP_PX = 200;
const FIRST_GUESS_PX = 160;
