/** A room's page in another language: asked for when someone wants it, put in place of the first. */
import type { Locale } from '#lib/words/locale.ts';
import type { Tongue } from '../tongue.ts';

/** A room's page in one language: what its script says, and what stands around it. */
export interface Speech {
	tongue: Tongue;
	title: string;
	/** The label of the skip link. */
	skip: string;
	/** Where the name of the house leads. */
	home: string;
	/** The link to the language that is not spoken now. */
	other: { locale: Locale; href: string; name: string };
}

/** Asks for it. Throws if it does not come. */
export async function fetchSpeech(lang: string): Promise<Speech> {
	const address = `${location.pathname}/words?lang=${lang}`;
	const answer = await fetch(address, { credentials: 'omit', cache: 'no-store' });
	if (!answer.ok) throw new Error('speech: no words');
	return (await answer.json()) as Speech;
}

/** Says the same in what the server drew around the room, and no script of ours draws again. */
export function rewriteAround(
	link: HTMLAnchorElement,
	{ tongue, title, skip, home, other }: Speech
): void {
	history.replaceState(null, '', `?lang=${tongue.locale}${location.hash}`);
	document.documentElement.lang = tongue.locale;
	document.title = title;
	const [over] = document.querySelectorAll('a[href="#main"]');
	if (over) over.textContent = skip;
	document.querySelector('header a')?.setAttribute('href', home);
	link.setAttribute('href', other.href);
	link.lang = link.hreflang = other.locale;
	link.textContent = other.name;
}
