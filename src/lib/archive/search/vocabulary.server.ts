import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';

/**
 * The words of the index by their first letter, with how many documents have them. A letter is read
 * when a typo first needs it, and kept a while: what is suggested from it is looked up again.
 */
export type Known = { word: string; documents: number };

type Letter = { readAt: number; words: Known[] };

const FRESH_MS = 10 * 60 * 1000;

const statements = prepared((database: Database) => ({
	kept: new Map<string, Letter>(),
	from: database.prepare<[string, string], Known>(
		`select term as word, sum(doc) as documents from search_word
		where term >= ? and term < ? and length(term) between 4 and 30
		and col in ('title', 'people', 'tags', 'text', 'passages') group by term`
	)
}));

/** Words of 4 to 30 letters that begin with that letter. */
export function wordsFrom(letter: string): readonly Known[] {
	const { kept, from } = statements();
	const known = kept.get(letter);
	if (known && Date.now() - known.readAt < FRESH_MS) return known.words;
	const words = from.all(letter, letter + '\u{10ffff}');
	kept.set(letter, { readAt: Date.now(), words });
	return words;
}
