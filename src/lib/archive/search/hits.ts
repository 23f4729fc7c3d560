import { withSynonyms } from './alike.ts';
import type { Query } from './query.ts';
import { stem, stemmed } from './stem.ts';
import { wordsOf, type Word } from './words-of.ts';

/** Where a text answers a question: as the index would say, but with positions. */
export type Sought = {
	/** Sequences of words as they were typed, by their first one. */
	words: ReadonlyMap<string, readonly (readonly string[])[]>;
	/** Sequences of stems, by their first one. */
	stems: ReadonlyMap<string, readonly (readonly string[])[]>;
	/** The last word stands for all that begins like it. */
	beginning: string | null;
	/** The first letters of all of them: other words are passed over, and most are. */
	letters: ReadonlySet<string>;
};

/** An answer: where it stands, and whether it is the very words. */
export type Hit = { from: number; to: number; isExact: boolean; first: string };

/** No stem is shorter, and none changes the letters before. */
const LETTERS = 3;

/** What to look for in the texts that were found. @param isBeginning see `Sought.beginning` */
export function sought({ terms }: Query, isBeginning: boolean): Sought {
	const loose = terms.filter(({ isPhrase }) => !isPhrase).flatMap(({ forms }) => forms);
	const instead = withSynonyms(terms).flatMap((alike) => alike.instead);
	const words = terms.flatMap(({ forms }) => forms);
	const stems = [...loose, ...instead].flatMap(stemmed);
	const beginning = isBeginning ? (terms.at(-1)?.forms[0]?.[0] ?? null) : null;
	const firsts = [...words, ...stems, ...(beginning ? [[beginning]] : [])];
	return {
		words: byFirst(words),
		stems: byFirst(stems),
		beginning,
		letters: new Set(firsts.map(([first = '']) => first.slice(0, LETTERS)))
	};
}

function byFirst(sequences: readonly (readonly string[])[]) {
	const map = new Map<string, (readonly string[])[]>();
	for (const sequence of sequences) {
		const [first = ''] = sequence;
		map.set(first, [...(map.get(first) ?? []), sequence]);
	}
	return map;
}

/** The answers in a text, in order; the longest at each place. */
export function hitsIn(text: string, language: string, what: Sought): Hit[] {
	const flat = [...wordsOf(text)].flatMap((word) => word.forms.map((form) => ({ ...word, form })));
	return flat.flatMap((_, at) => hitAt(flat, at, language, what) ?? []);
}

function hitAt(
	flat: readonly (Word & { form: string })[],
	at: number,
	language: string,
	what: Sought
): Hit | null {
	const word = flat[at];
	if (!word || !what.letters.has(word.form.slice(0, LETTERS))) return null;
	const stemAt = (place: number) => stem(language, flat[place]?.form ?? '');
	const exact = (what.words.get(word.form) ?? []).filter((words) =>
		words.every((one, step) => flat[at + step]?.form === one)
	);
	const alike = (what.stems.get(stemAt(at)) ?? []).filter((words) =>
		words.every((one, step) => stemAt(at + step) === one)
	);
	const begins = what.beginning !== null && word.form.startsWith(what.beginning);
	const length = Math.max(...[...exact, ...alike].map((words) => words.length), begins ? 1 : 0);
	if (length === 0) return null;
	const to = flat[at + length - 1]?.to ?? word.to;
	return { from: word.from, to, isExact: exact.length > 0, first: word.form };
}

/** How well a short text answers: its different words, the very ones before their other forms. */
export function worth(text: string, language: string, what: Sought): number {
	const best = new Map<string, number>();
	for (const { from, to, isExact, first } of hitsIn(text, language, what)) {
		const length = text.slice(from, to).split(/\s/).length;
		best.set(first, Math.max(best.get(first) ?? 0, length * (isExact ? 3 : 1)));
	}
	return [...best.values()].reduce((sum, one) => sum + one, 0);
}
