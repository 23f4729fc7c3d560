import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';

/**
 * The words of the index by their first letter, with how many documents have them. They are read each
 * time the index was brought up to date, or when a typo needs a letter before; what is suggested from
 * them is looked up again.
 */
export type Known = { word: string; documents: number };

const statements = prepared((database: Database) => ({
	kept: new Map<string, readonly Known[]>(),
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
	if (known) return known;
	const words = from.all(letter, letter + '\u{10ffff}');
	kept.set(letter, words);
	return words;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** A letter that took longer is followed by a rest. */
const SHORT_MS = 2;

/** Reads all letters again, so that the first typo waits for none. @param rest between two of them */
export async function learnWords(rest: () => Promise<unknown>): Promise<void> {
	const { kept } = statements();
	for (const letter of LETTERS) {
		const startedAt = performance.now();
		kept.delete(letter);
		wordsFrom(letter);
		if (performance.now() - startedAt > SHORT_MS) await rest();
	}
}
