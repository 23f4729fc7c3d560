import type { Primitives } from '#lib/crypto/primitives.ts';
import { readWord } from '#lib/crypto/words.ts';

/** Checks that a sheet is really on paper: two of its words are asked, by their numbers from 1. */
const WORDS = 12;

/** Two different numbers from 1 to 12, the smaller first. */
export function pickTwo(p: Primitives): [number, number] {
	const [first = 0, second = 0] = p.random(2);
	const one = first % WORDS;
	const other = (one + 1 + (second % (WORDS - 1))) % WORDS;
	return [Math.min(one, other) + 1, Math.max(one, other) + 1];
}

/** Whether what was typed names that word of the list, case and accents apart. */
export function isSameWord(list: readonly string[], typed: string, word: string): boolean {
	const index = readWord(list, typed);
	return index !== null && list[index] === word;
}
