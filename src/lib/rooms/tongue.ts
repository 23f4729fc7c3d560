/** The words a room's page speaks with: given as data by the server, in one language. */
import type { ProblemCode } from '#lib/http/problem.ts';
import type room from '#lib/words/fr/room.ts';
import type { Locale } from '#lib/words/locale.ts';

/** Spread on every component of the attendee's page: `<Composer {...tongue} />`. */
export interface Tongue {
	locale: Locale;
	words: typeof room;
	/** The refusals of the API. */
	problems: Readonly<Record<ProblemCode, { title: string; next: string }>>;
}

/** An hour and its minutes, as the language writes them. @param time Unix seconds */
export const sayTime = (locale: Locale, time: number): string =>
	new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(time * 1000);
