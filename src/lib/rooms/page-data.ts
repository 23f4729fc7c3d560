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

/**
 * Makes the page's language link keep the fragment, which the server does not know; and a link of
 * another room, opened in the same tab, load as a new page.
 */
export function carryFragment(): void {
	for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
		link.addEventListener('click', () => (link.hash = location.hash));
	}
	addEventListener('hashchange', () => location.reload());
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
