import { tick } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { Opens } from './item-acts.ts';
import { isTypingIn } from './keyboard.ts';

/**
 * Where a facilitator is among the questions: the one in hand, what is open under it, and which ones
 * have not been on screen yet. Of this page only; nothing is kept.
 */
export class DeskFocus {
	#current = $state<string | null>(null);
	#open = $state<{ key: string; what: Opens } | null>(null);
	readonly #seen = new SvelteSet<string>();
	readonly #busy: (key: string | null) => void;

	/** @param busy told on which question one begins to write words for others, null when one ends */
	constructor(busy: (key: string | null) => void) {
		this.#busy = busy;
	}

	/** The key of the question in hand. */
	get current() {
		return this.#current;
	}

	/** What is open under a question. */
	openUnder(key: string): Opens | null {
		return this.#open?.key === key ? this.#open.what : null;
	}
	open(key: string, what: Opens): void {
		if (this.#open?.key === key && this.#open.what === what) return;
		this.#end();
		this.#current = key;
		this.#open = { key, what };
		if (isWriting(what)) this.#busy(key);
	}
	/** Closes what is open, and gives the focus back to its question. */
	close(): void {
		this.#end();
		this.#open = null;
		if (this.#current) this.take(this.#current);
	}

	#end(): void {
		if (this.#open && isWriting(this.#open.what)) this.#busy(null);
	}

	/** Takes a question in hand without moving the page's focus. */
	hold(key: string): void {
		this.#current = key;
	}
	/** Takes a question in hand: it gets the focus, unless one writes by then, and comes into view. */
	take(key: string): void {
		this.#current = key;
		// Far from what one sees it was not drawn; in hand, it is.
		void tick().then(() => {
			if (!isTypingIn(document.activeElement)) find(key)?.focus();
		});
	}
	/** What was pressed is gone: rather than nowhere, the focus is on the question in hand. */
	rest(): void {
		void tick().then(() => {
			if (isNowhere() && this.#current) find(this.#current)?.focus();
		});
	}
	/**
	 * The lists are about to be drawn anew. A question that had the focus keeps it where it is next; one
	 * that is out of sight then leaves it to the title of its list.
	 */
	keep(): void {
		const key = document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset.item;
		const list = document.activeElement?.closest('section');
		if (key === undefined) return;
		void tick().then(() => {
			if (isNowhere()) find(key)?.focus();
			if (isNowhere()) list?.querySelector('h2')?.focus();
		});
	}
	/** Goes to the next or the previous question on screen, in reading order. */
	walk(by: 1 | -1): void {
		const key = this.beside(by);
		if (key) this.take(key);
	}
	/** The question before or after the one in hand; with none in hand, the first. */
	beside(by: 1 | -1): string | null {
		const keys = visible();
		const at = this.#current === null ? -1 : keys.indexOf(this.#current);
		return keys[at < 0 ? 0 : at + by] ?? null;
	}

	/** Which questions have been on screen. */
	get seen(): ReadonlySet<string> {
		return this.#seen;
	}
	see(key: string): void {
		this.#seen.add(key);
	}
}

const isWriting = (what: Opens) => what === 'edit' || what === 'write';

const isNowhere = () => document.activeElement === document.body;
const all = () => [...document.querySelectorAll<HTMLElement>('[data-item]')];
const visible = () =>
	all()
		.filter((node) => node.checkVisibility())
		.map((node) => node.dataset.item ?? '');
const find = (key: string) => all().find((node) => node.dataset.item === key);
