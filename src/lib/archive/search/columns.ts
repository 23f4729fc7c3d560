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

type Texts = Pick<SearchDocument, 'language' | 'title' | 'people' | 'tags' | 'text'>;

/** The ten columns of a document, in the order of the table. @param said its passages */
export function columnsOf(texts: Texts, said: readonly Indexed[]): string[] {
	const { language, title, people, tags, text } = texts;
	const heads = [title, people, tags, text].map((one) => indexed(language, one));
	const inOrder = (part: keyof Indexed) => [
		...heads.map((head) => head[part]),
		said.map((passage) => passage[part]).join(' ')
	];
	return [...inOrder('words'), ...inOrder('stems')];
}
