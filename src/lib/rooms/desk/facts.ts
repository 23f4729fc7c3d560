import type { Counters } from '#lib/crypto/board.ts';
import type { Locale } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';
import { shownText } from '../shown-text.ts';
import type { Item, Place } from './fold.ts';
import type { Done } from './gestures.ts';
import type { DeskWords } from './words.ts';

/** What is known of a question beside its words, said in a line: who, where, when, and what came of it. */
export function factsOf(
	locale: Locale,
	words: DeskWords['item'],
	item: Item,
	place: Place,
	/** The text of another question, by its key. */
	textOf: (key: string) => string | undefined
): string {
	const { asked, slot, seq, duplicates, into, reason } = item;
	const facts = [
		seq !== null && say(locale, words.number, { n: seq }),
		seq === null && words.spoken,
		asked?.name && say(locale, words.by, { name: asked.name }),
		asked?.place && words[asked.place],
		asked?.step && say(locale, words.step, { step: asked.step }),
		slot?.edited && words.edited,
		duplicates > 0 && say(locale, words.duplicates, { n: duplicates })
	];
	if (place === 'aside') {
		const other = into === null ? undefined : textOf(into);
		if (into !== null) {
			facts.push(other ? say(locale, words.mergedInto, { text: brief(other) }) : words.merged);
		} else if (!item.declined) facts.push(words.offBoard);
		else
			facts.push(
				reason ? say(locale, words.declinedFor, { reason: shownText(reason) }) : words.declined
			);
	}
	return facts.filter(Boolean).join(' · ');
}

/** What the room counts for all to see, each number with its own plural. */
export const sayCounts = (
	locale: Locale,
	{ counted }: DeskWords['room'],
	{ received, read, published }: Pick<Counters, 'received' | 'read' | 'published'>
): string =>
	[
		say(locale, counted.received, { n: received }),
		say(locale, counted.read, { n: read }),
		say(locale, counted.published, { n: published })
	].join(', ');

/** What was done, in a word or two; of the room's state, which it is now. */
export const sayDone = (done: DeskWords['undo']['done'], { name, phase }: Done): string =>
	name === 'phase' ? (phase ? done.phases[phase] : done.rules) : done[name];

/** The beginning of a long question, as it is shown. */
export const brief = (text: string): string => {
	const points = Array.from(shownText(text.replace(/\s+/g, ' ')));
	return points.length <= 80 ? points.join('') : `${points.slice(0, 79).join('')}…`;
};
