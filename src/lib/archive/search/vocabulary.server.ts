import { database } from '#db/open.server.ts';
import { prepared } from './prepared.server.ts';

/**
 * The words of the index by their first letter, with how many documents have them. A letter is read
 * when a typo first needs it, and kept a while: what is suggested from it is looked up again.
 */
export type Known = { word: string; documents: number };

type Letter = { readAt: number; words: Known[] };

const FRESH_MS = 10 * 60 * 1000;
const letters = new WeakMap<object, Map<string, Letter>>();

/** Words of 4 to 30 letters that begin with that letter. */
export function wordsFrom(letter: string): readonly Known[] {
	const kept = letters.get(database()) ?? new Map<string, Letter>();
	letters.set(database(), kept);
	const known = kept.get(letter);
	if (known && Date.now() - known.readAt < FRESH_MS) return known.words;
	const words = prepared(
		`select term as word, sum(doc) as documents from search_word
		where term >= @letter and term < @next
		and col in ('title', 'people', 'tags', 'text', 'passages')
		and length(term) between 4 and 30 group by term`
	).all({ letter, next: letter + '\u{10ffff}' }) as Known[];
	kept.set(letter, { readAt: Date.now(), words });
	return words;
}
