/** The words a room's page speaks with: given as data by the server, in one language. */
import type room from '#lib/words/fr/room.ts';
import type votes from '#lib/words/fr/votes.ts';
import { DATES_IN, type Locale } from '#lib/words/locale.ts';
import type { Refused } from './attendee/outbox.ts';

/** Of the room's words, those that a script says; the others are the server's. */
export type RoomWords = Omit<typeof room, 'noscript' | 'badCode'>;

/** Spread on every component of the attendee's page: `<Composer {...tongue} />`. */
export interface Tongue {
	locale: Locale;
	words: RoomWords;
	/** What phones, desk and wall say of votes alike. */
	votes: typeof votes;
	/** Where a code is typed: a link, so that the page carries no table of addresses. */
	join: string;
	/** Why the API may refuse a question for good. */
	problems: Readonly<Record<Refused, { title: string; next: string }>>;
}

/** An hour and its minutes, as the language writes them. @param time Unix seconds */
export const sayTime = (locale: Locale, time: number): string =>
	new Intl.DateTimeFormat(DATES_IN[locale], { hour: 'numeric', minute: '2-digit' }).format(
		time * 1000
	);
