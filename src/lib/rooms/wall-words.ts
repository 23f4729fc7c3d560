/** The words the wall speaks with, and how it says how long ago something was. */
import { say } from '#lib/words/say.ts';
import type wall from '#lib/words/fr/wall.ts';
import type { Locale } from '#lib/words/locale.ts';
import type { RoomWords } from './tongue.ts';

/** Given as data by the server; the room's own words are for the ways in and for dangers. */
export interface WallTongue {
	locale: Locale;
	words: typeof wall;
	roomWords: Pick<RoomWords, 'entrance' | 'warnings' | 'notice'>;
}

/** An age in seconds under a minute, in minutes after. */
export function sayAge(locale: Locale, words: (typeof wall)['line'], age: number): string {
	if (age < 60) return say(locale, words.seconds, { n: Math.max(0, age) });
	return say(locale, words.minutes, { n: Math.floor(age / 60) });
}
