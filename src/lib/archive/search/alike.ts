import type { Term } from './query.ts';
import { stemFrench } from './stem-french.ts';
import { SYNONYMS } from './synonyms.ts';
import { wordsOf } from './words-of.ts';

/** Some words of a question, and what people say instead of them. */
export type Alike = { terms: readonly Term[]; instead: readonly (readonly string[])[] };

const LONGEST = 4;

const sequence = (text: string): string[] => [...wordsOf(text)].flatMap(({ forms }) => forms);
/** Plural or not, the group is the same. */
const keyOf = (words: readonly string[]): string => words.map(stemFrench).join(' ');

const GROUPS = new Map<string, (readonly string[])[]>();
for (const group of SYNONYMS) {
	const sequences = group.map(sequence);
	for (const words of sequences) {
		const others = sequences.filter((other) => keyOf(other) !== keyOf(words));
		GROUPS.set(keyOf(words), [...(GROUPS.get(keyOf(words)) ?? []), ...others]);
	}
}

/** Cuts a question into the longest runs that have synonyms, and single terms between them. */
export function withSynonyms(terms: readonly Term[]): Alike[] {
	const cut: Alike[] = [];
	for (let at = 0; at < terms.length; at += cut.at(-1)?.terms.length ?? 1) {
		cut.push(runAt(terms, at));
	}
	return cut;
}

function runAt(terms: readonly Term[], at: number): Alike {
	for (let length = Math.min(LONGEST, terms.length - at); length > 0; length--) {
		const run = terms.slice(at, at + length);
		if (run.some(({ isPhrase, forms }) => isPhrase || forms.length > 1)) continue;
		const instead = GROUPS.get(keyOf(run.flatMap(({ forms }) => forms[0] ?? [])));
		if (instead) return { terms: run, instead };
	}
	return { terms: terms.slice(at, at + 1), instead: [] };
}
