import { SMALL_WORDS } from './small-words.ts';
import { wordsOf } from './words-of.ts';

/**
 * What a visitor typed, understood: words, phrases in quotes, and what a leading minus excludes.
 * Everything else they may type is text: nothing of it reaches the index as syntax.
 */
export type Term = {
	/** Each is a sequence of folded words; any of them will do. */
	forms: readonly (readonly string[])[];
	/** In quotes: these words, in this order, and no other form of them. */
	isPhrase: boolean;
};

export type Query = { terms: readonly Term[]; excluded: readonly Term[] };

/** Why there is nothing to look for. */
export type Unasked = 'empty' | 'too-long' | 'no-words' | 'only-excluded';

/** Limits of a question, in characters and in words. */
export const MOST_CHARACTERS = 200;
export const MOST_TERMS = 24;

const PIECE = /((?<=^|\s)-)?(?:"([^"]+)"|«([^»]+)»|“([^”]+)”|([^\s"«»“”]+))/gu;

/** Reads a question; never throws, whatever was typed. */
export function readQuery(typed: string): Query | Unasked {
	const text = typed
		.toWellFormed()
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.trim();
	if (text === '') return 'empty';
	if (text.length > MOST_CHARACTERS) return 'too-long';
	const terms = new Map<string, Term>();
	const excluded = new Map<string, Term>();
	for (const [, minus, straight, angled, curly, bare] of text.matchAll(PIECE)) {
		const phrase = straight ?? angled ?? curly;
		const term = termOf(phrase ?? bare ?? '', phrase !== undefined);
		if (term) (minus ? excluded : terms).set(JSON.stringify(term), term);
	}
	if (terms.size + excluded.size > MOST_TERMS) return 'too-long';
	if (terms.size === 0) return excluded.size > 0 ? 'only-excluded' : 'no-words';
	return { terms: [...terms.values()], excluded: [...excluded.values()] };
}

function termOf(text: string, isPhrase: boolean): Term | null {
	const words = [...wordsOf(text)];
	const [only] = words;
	if (!only) return null;
	if (words.length === 1) return { forms: only.forms.map((form) => [form]), isPhrase };
	return { forms: [words.flatMap(({ forms }) => forms)], isPhrase };
}

/** The words that matter: *la vie privée* is asked as *vie privée*, and *la* alone as it is. */
export function withoutSmallWords(terms: readonly Term[]): readonly Term[] {
	const large = terms.filter((term) => term.isPhrase || !isSmall(term));
	return large.length > 0 ? large : terms;
}

const isSmall = ({ forms }: Term): boolean =>
	forms.every((form) => form.length === 1 && SMALL_WORDS.has(form[0] ?? ''));
