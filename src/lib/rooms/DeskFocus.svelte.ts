import { SvelteSet } from 'svelte/reactivity';

/**
 * Where a facilitator is among the questions: the one in hand, what is open under it, and which ones
 * have not been on screen yet. Of this page only; nothing is kept.
 */
export class DeskFocus {
	#current = $state<string | null>(null);
	#open = $state<{ key: string; what: 'edit' | 'write' } | null>(null);
	readonly #seen = new SvelteSet<string>();

	/** The key of the question in hand. */
	get current() {
		return this.#current;
	}

	/** What is open under a question. */
	openUnder(key: string): 'edit' | 'write' | null {
		return this.#open?.key === key ? this.#open.what : null;
	}
	open(key: string, what: 'edit' | 'write'): void {
		this.#current = key;
		this.#open = { key, what };
	}
	/** Closes what is open, and gives the focus back to its question. */
	close(): void {
		this.#open = null;
		if (this.#current) this.take(this.#current);
	}

	/** Takes a question in hand without moving the page's focus. */
	hold(key: string): void {
		this.#current = key;
	}
	/** Takes a question in hand: it gets the focus, and comes into view. */
	take(key: string): void {
		this.#current = key;
		find(key)?.focus();
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

const all = () => [...document.querySelectorAll<HTMLElement>('[data-item]')];
const visible = () =>
	all()
		.filter((node) => node.checkVisibility())
		.map((node) => node.dataset.item ?? '');
const find = (key: string) => all().find((node) => node.dataset.item === key);
