import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import type { Locale } from '#lib/words/locale.ts';
import { distance } from './distance.ts';
import { shownBit } from './document-number.ts';
import { anyWhere } from './expression.ts';
import type { Query } from './query.ts';
import { SMALL_WORDS } from './small-words.ts';
import { stemmed } from './stem.ts';
import { wordsFrom, type Known } from './vocabulary.server.ts';
import { wordsOf } from './words-of.ts';

/** A shorter word is too near to too many others. */
const SHORTEST = 4;
/** From this length two slips are forgiven. */
const LONG = 7;
const TRIED = 3;

const statements = prepared((database: Database) => ({
	document: database
		.prepare<[string, number], number>(
			'select rowid from search_index where search_index match ? and (rowid & ?) <> 0 limit 1'
		)
		.pluck(),
	heads: database
		.prepare<[number], string>(
			`select title || ' / ' || people || ' / ' || tags || ' / ' || substr(text, 1, 30000)
			from search_document where id = ?`
		)
		.pluck(),
	passage: database
		.prepare<[string], string>(
			`select text from search_passage where id =
			(select rowid from search_passage_index where search_passage_index match ? limit 1)`
		)
		.pluck()
}));

/**
 * What a visitor may have meant: the question with each word that nothing has replaced by the nearest
 * one that something has, spelled as it is there.
 *
 * @param typed the question as it was typed
 * @returns null where there is nothing better to propose
 */
export function suggest(query: Query, typed: string, locale: Locale): string | null {
	let better = typed.toWellFormed();
	let changed = false;
	for (const { forms } of query.terms) {
		const word = forms[0]?.length === 1 ? forms[0][0] : undefined;
		if (!word || word.length < SHORTEST || withWord(word, locale) !== null) continue;
		const meant = nearestOf(word, locale);
		if (!meant) continue;
		better = replaced(better, word, meant);
		changed = true;
	}
	return changed ? better : null;
}

function nearestOf(word: string, locale: Locale): string | null {
	const most = word.length < LONG ? 1 : 2;
	// After a letter too many, or two exchanged, the word's first one is the second that was typed.
	const near = [...new Set([word[0] ?? '', word[1] ?? ''])]
		.flatMap((letter) => wordsFrom(letter))
		.flatMap((known) => {
			// A word that every page has is nobody's answer.
			if (SMALL_WORDS.has(known.word)) return [];
			const slips = distance(word, known.word, most);
			return slips > most ? [] : [{ ...known, slips }];
		})
		.sort((a, b) => weight(b) - weight(a));
	for (const known of near.slice(0, TRIED)) {
		// Another form of the same word was found already.
		if (haveCommonStem(word, known.word)) return null;
		const spelled = spelling(known.word, locale);
		if (spelled) return spelled;
	}
	return null;
}

const haveCommonStem = (a: string, b: string): boolean =>
	stemmed([a]).some(([stem]) => stemmed([b]).some(([other]) => other === stem));

/** A slip more is forgiven to a word a hundred times more common. */
const weight = ({ documents, slips }: Known & { slips: number }): number =>
	Math.log10(documents + 1) - 2 * slips;

/** A document that has the very word; none where null. */
const withWord = (word: string, locale: Locale): number | null =>
	statements().document.get(anyWhere(word), shownBit(locale)) ?? null;

/** The word with its accents, as a document writes it; null where none has it any more. */
function spelling(word: string, locale: Locale): string | null {
	const id = withWord(word, locale);
	if (id === null) return null;
	const { heads, passage } = statements();
	for (const text of [heads.get(id), passage.get(`text : "${word}"`)]) {
		const found = [...wordsOf(text ?? '')].find(({ forms }) => forms.join() === word);
		if (found) return (text ?? '').slice(found.from, found.to);
	}
	return word;
}

function replaced(text: string, word: string, by: string): string {
	const found = [...wordsOf(text)].find(({ forms }) => forms.includes(word));
	return found ? text.slice(0, found.from) + by + text.slice(found.to) : text;
}
