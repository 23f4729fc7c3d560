import { say } from '#lib/words/say.ts';
import { writeTime } from '#lib/words/time-code.ts';
import type { PlayerPage } from './page-data.ts';
import type { Playable } from './playable.ts';
import type { Playing, Scene } from './playing.ts';
import { pageAt } from './start-time.ts';
import { playFrame, waysOf } from './ways.ts';

/**
 * The player of a page. Until one presses a button that names a host it only remembers where to start:
 * nothing is asked of anyone. Then it tries the ways of that host in turn, and says what it does.
 */
export type Player = {
	/** Goes to a second, or remembers it and shows the button. */
	goTo(at: number): void;
};

/**
 * @param root the section that the server drew
 * @param start where to start, in seconds
 * @param hear called with the second as it plays
 */
export function makePlayer(
	root: HTMLElement,
	{ locale, sources, tracks, words }: PlayerPage,
	start: number,
	hear: (at: number) => void
): Player {
	const stage = find(root, '[data-stage]');
	const said = find(root, '[data-said]');
	const poster = stage.querySelector('img');
	let playing: Playing | null = null;
	let from = start;
	/** Another number at each press: what an earlier one still waits for is dropped. */
	let press = 0;

	const links = [...root.querySelectorAll<HTMLAnchorElement>('a[data-play]')];
	const notes = links.map((link) =>
		root.querySelector(`#${link.getAttribute('aria-describedby')}`)
	);
	const buttons = links.map((link, index) => buttonFor(link, () => void open(index)));

	async function open(index: number): Promise<void> {
		const source = sources[index];
		if (!source) return;
		press++;
		from = Math.floor(playing?.now() ?? from);
		leave();
		buttons.forEach((button, other) =>
			button.setAttribute('aria-pressed', String(other === index))
		);
		sayAsked(notes[index]);
		tell(source.hosts.length > 0 ? words.opening : words.openingHere, source);
		await tryWays(source, 0, from, press);
	}

	/** From the way of that number on; the last one that fails says where else to look. */
	async function tryWays(
		source: Playable,
		number: number,
		at: number,
		mine: number
	): Promise<void> {
		const way = waysOf(source)[number];
		if (!way) return fail(source, at);
		if (number > 0) tell(words.again, source);
		const next = () => {
			if (mine !== press) return;
			from = Math.floor(playing?.now() ?? from);
			leave();
			void tryWays(source, number + 1, from, mine);
		};
		const scene: Scene = { stage, tracks, hear, poster: poster?.currentSrc ?? '' };
		if (poster && way === playFrame) poster.hidden = true;
		try {
			const opened = await way(scene, source, at, next);
			if (mine !== press) return opened.end();
			playing = opened;
			// It has nothing more to give, and stands under what plays. It comes back if that fails.
			buttons.forEach((button) => (button.hidden = button.ariaPressed === 'true'));
			if (from !== at) opened.seek(from);
			if (way === playFrame) tell(words.framed, source, at);
			else said.replaceChildren();
			stage.querySelector<HTMLElement>('video, audio, iframe')?.focus({ preventScroll: true });
		} catch {
			next();
		}
	}

	function fail(source: Playable, at: number): void {
		leave();
		buttons.forEach((button) => button.setAttribute('aria-pressed', 'false'));
		tell(source.hosts.length > 0 ? words.failed : words.failedHere, source, at);
	}

	function leave(): void {
		playing?.end();
		playing = null;
		buttons.forEach((button) => (button.hidden = false));
		if (poster) poster.hidden = false;
	}

	/** With a second, the way to the page of the host follows the words. */
	function tell(sentence: string, { hosts, page, provider }: Playable, at?: number): void {
		said.textContent = say(locale, sentence, { host: hosts[0] ?? '' });
		if (at === undefined || !page) return;
		const link = document.createElement('a');
		link.href = pageAt(page, provider, at);
		link.rel = 'noreferrer external';
		link.textContent = new URL(page, location.href).host;
		said.append(' ', link);
	}

	return {
		goTo(at) {
			from = Math.floor(at);
			root.scrollIntoView({ block: 'nearest' });
			if (playing) return playing.seek(at);
			said.textContent = say(locale, words.start, { time: writeTime(from) });
			buttons[0]?.focus();
		}
	};
}

/** The server drew a link to the host's page, for those without script: here it plays. */
function buttonFor(link: HTMLAnchorElement, press: () => void): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = link.className;
	button.append(...link.childNodes);
	const notes = link.getAttribute('aria-describedby');
	if (notes) button.setAttribute('aria-describedby', notes);
	button.addEventListener('click', press);
	link.replaceWith(button);
	return button;
}

/** "Nothing is asked before this button" was true until it was pressed, and is not again. */
function sayAsked(note: Element | null | undefined): void {
	const after = note?.getAttribute('data-after');
	if (note && after) note.textContent = after;
}

function find(root: HTMLElement, selector: string): HTMLElement {
	const found = root.querySelector<HTMLElement>(selector);
	if (!found) throw new Error(`player: no ${selector}`);
	return found;
}
