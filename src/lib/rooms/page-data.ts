/** What the server wrote in a room's page for the script: a place, a code, and the words. */

/** Finds them. `tongue` has the shape that the page's server gave it. Throws if the page has none. */
export function findStage<Shape>(): { target: HTMLElement; code: string; tongue: Shape } {
	const target = document.querySelector<HTMLElement>('[data-room]');
	const words = document.querySelector<HTMLTemplateElement>('template[data-words]');
	if (!target || !words) throw new Error('page: no place for the room');
	return {
		target,
		code: target.dataset['room'] ?? '',
		tongue: JSON.parse(words.content.textContent ?? '')
	};
}

/** A link of another room, opened in the same tab, loads as a new page. */
export function loadForNewLinks(): void {
	addEventListener('hashchange', () => location.reload());
}

/** The skip link leads where it says without touching the address, which holds the room's key. */
export function skipInPlace(): void {
	document.querySelector('a[href="#main"]')?.addEventListener('click', (event) => {
		event.preventDefault();
		document.getElementById('main')?.focus();
	});
}

/**
 * A page that was left shows nothing to who comes back to it: browsers keep whole pages in memory
 * for the back button, and the next hand on a shared phone may not be the same.
 */
export function leaveNothing(target: HTMLElement): void {
	addEventListener('pagehide', () => target.replaceChildren());
	addEventListener('pageshow', ({ persisted }) => {
		if (persisted) location.reload();
	});
}

/** Only the named parts of a catalogue: what is not said by a script is not sent to it. */
export function pick<Words extends object, Name extends keyof Words>(
	words: Words,
	...names: Name[]
): Pick<Words, Name> {
	return Object.fromEntries(names.map((name) => [name, words[name]])) as Pick<Words, Name>;
}

/** The others. */
export function omit<Words extends object, Name extends keyof Words>(
	words: Words,
	...names: Name[]
): Omit<Words, Name> {
	const left = Object.entries(words).filter(([name]) => !names.some((other) => other === name));
	return Object.fromEntries(left) as Omit<Words, Name>;
}
