import type { SearchDocument } from './document.ts';
import { stem } from './stem.ts';
import { wordsOf } from './words-of.ts';

/**
 * A text as the index holds it: folded words separated by spaces, and their stems beside. Raise the
 * edition whenever the same text would give other words: the index is then made anew.
 */
export const EDITION = 1;

export type Indexed = { words: string; stems: string };

/** @param language of the text, which decides the stems */
export function indexed(language: string, text: string): Indexed {
	const words: string[] = [];
	for (const { forms } of wordsOf(text)) words.push(...forms);
	return { words: words.join(' '), stems: words.map((word) => stem(language, word)).join(' ') };
}

/** The ten columns of a document, in the order of the table. */
export function columnsOf(document: Omit<SearchDocument, 'kind' | 'key' | 'shownIn' | 'path'>) {
	const { language, title, people, tags, text } = document;
	const said = document.passages.map((passage) => passage.text).join(' ');
	const columns = [title, people, tags, text, said].map((one) => indexed(language, one));
	return [...columns.map(({ words }) => words), ...columns.map(({ stems }) => stems)];
}
