import { stemEnglish } from './stem-english.ts';
import { stemFrench } from './stem-french.ts';

/** The stem of a folded word in a language; a language that has no stemmer here keeps its words. */
export function stem(language: string, word: string): string {
	if (language.startsWith('fr')) return stemFrench(word);
	if (language.startsWith('en')) return stemEnglish(word);
	return word;
}

/**
 * The stems of a sequence of words in French, in English, and as it is: whoever types it does not say
 * in which language.
 */
export function stemmed(words: readonly string[]): string[][] {
	const ways = [words.map(stemFrench), words.map(stemEnglish), [...words]];
	return ways.filter(
		(way, index) => ways.findIndex((other) => other.join(' ') === way.join(' ')) === index
	);
}
