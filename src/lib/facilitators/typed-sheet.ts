import type { Bytes } from '#lib/crypto/primitives.ts';
import { readSheet } from '#lib/crypto/recovery.ts';

/** A recovery sheet as someone types it in: numbers, commas and line ends between words are fine. */
export type TypedSheet =
	| { entropy: Bytes }
	| { trouble: 'count'; found: number }
	| { trouble: 'word'; number: number; word: string }
	| { trouble: 'checksum' };

const WORDS = 12;

/** The words in a text, without what separates or numbers them. */
export const wordsIn = (text: string): string[] =>
	text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? [];

/** Reads twelve words in whichever list they are from. The first list's mistake is the one said. */
export function readTypedSheet(lists: readonly (readonly string[])[], text: string): TypedSheet {
	const words = wordsIn(text);
	if (words.length !== WORDS) return { trouble: 'count', found: words.length };
	const read = lists.map((list) => readIn(list, words));
	return read.find((one) => 'entropy' in one) ?? furthest(read);
}

function readIn(list: readonly string[], words: string[]): TypedSheet {
	try {
		return { entropy: readSheet(list, words) };
	} catch (failure) {
		const cause =
			failure instanceof Error ? (failure.cause as { word?: number } | undefined) : null;
		if (!cause?.word) return { trouble: 'checksum' };
		return { trouble: 'word', number: cause.word, word: words[cause.word - 1] ?? '' };
	}
}

/** The reading that went furthest: its list is the one that was meant. */
function furthest(read: TypedSheet[]): TypedSheet {
	const reach = (one: TypedSheet) => ('number' in one ? one.number : WORDS + 1);
	return read.reduce((best, one) => (reach(one) > reach(best) ? one : best));
}
