/**
 * Copies of words. A piece cut out of a text holds the whole text it was cut from, and the file with
 * it: what is kept of an export is copied first.
 */
const MOST_WORDS = 200;

export function own(text: string): string {
	return Buffer.from(text, 'utf8').toString('utf8');
}

/** The number of a post or a term, as it is asked for later. */
export const numberOf = (written: string | undefined): string => (written ?? '').trim();

const words = new Map<string, string>();

/** The same string for the same word: taxonomies are few. */
export function known(word: string): string {
	const kept = words.get(word);
	if (kept !== undefined) return kept;
	if (words.size >= MOST_WORDS) words.clear();
	const copy = own(word);
	words.set(copy, copy);
	return copy;
}
