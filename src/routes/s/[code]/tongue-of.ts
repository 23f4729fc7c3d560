import { FINAL } from '#lib/rooms/attendee/outbox.ts';
import { omit, pick } from '#lib/rooms/page-data.ts';
import type { Tongue } from '#lib/rooms/tongue.ts';
import { address } from '#lib/words/addresses.ts';
import type problems from '#lib/words/fr/problems.ts';
import type room from '#lib/words/fr/room.ts';
import type votes from '#lib/words/fr/votes.ts';
import type { Locale } from '#lib/words/locale.ts';

/** Of a catalogue's sections, what the script of the attendee's page says. */
export const tongueOf = (
	locale: Locale,
	words: { room: typeof room; votes: typeof votes; problems: typeof problems }
): Tongue => ({
	locale,
	words: omit(words.room, 'noscript', 'badCode'),
	votes: words.votes,
	join: address(locale, '/join'),
	problems: pick(words.problems, ...FINAL)
});
