import type { Locale } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';
import type { PlayerWords } from './words.ts';

/** Finds lines of a transcript: those that hold the words stay, the others hide; Enter goes to the first. */
export function findLines(
	form: HTMLFormElement,
	locale: Locale,
	words: PlayerWords['script']
): void {
	const field = form.querySelector('input');
	const found = form.querySelector('[data-found]');
	if (!field || !found) return;
	form.hidden = false;
	const lines = [...document.querySelectorAll<HTMLElement>('[data-lines] li')];
	let texts: string[] | null = null;
	const look = () => {
		texts ??= lines.map((line) => fold(line.lastChild?.textContent ?? ''));
		const asked = fold(field.value);
		let n = 0;
		lines.forEach((line, index) => {
			const holds = asked === '' || (texts?.[index]?.includes(asked) ?? false);
			if (line.hidden === holds) line.hidden = !holds;
			if (holds) n++;
		});
		if (asked === '') found.textContent = '';
		else found.textContent = n > 0 ? say(locale, words.found, { n }) : words.foundNone;
	};
	field.addEventListener('input', look);
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		lines
			.find((line) => !line.hidden)
			?.querySelector('a')
			?.focus();
	});
}

/** Without accents, capitals, or the kinds of apostrophes: what one types is what one hears. */
export function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('œ', 'oe')
		.replaceAll('æ', 'ae')
		.replaceAll('’', "'")
		.replace(/\s+/g, ' ')
		.trim();
}
