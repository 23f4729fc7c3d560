import type { Locale } from '#lib/words/locale.ts';
import { distance } from './distance.ts';
import { shownBit } from './document-number.ts';
import { anyWhere } from './expression.ts';
import { prepared } from './prepared.server.ts';
import type { Query } from './query.ts';
import { stemmed } from './stem.ts';
import { wordsFrom, type Known } from './vocabulary.server.ts';
import { wordsOf } from './words-of.ts';

/** A shorter word is too near to too many others. */
const SHORTEST = 4;
/** From this length two slips are forgiven. */
const LONG = 7;
const TRIED = 3;

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
		if (!word || word.length < SHORTEST || isKnown(anyWhere(word), locale)) continue;
		const meant = nearestOf(word, locale);
		if (!meant) continue;
		better = replaced(better, word, meant);
		changed = true;
	}
	return changed ? better : null;
}

function nearestOf(word: string, locale: Locale): string | null {
	const most = word.length < LONG ? 1 : 2;
	// A first letter that was missed or exchanged is the second one of what was typed.
	const near = [...new Set([word[0] ?? '', word[1] ?? ''])]
		.flatMap((letter) => wordsFrom(letter))
		.flatMap((known) => {
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

const isKnown = (match: string, locale: Locale): boolean =>
	prepared(
		'select 1 from search_index where search_index match ? and (rowid & ?) <> 0 limit 1'
	).get(match, shownBit(locale)) !== undefined;

/** The word with its accents, as a document writes it; null where none has it any more. */
function spelling(word: string, locale: Locale): string | null {
	const id = prepared(
		'select rowid from search_index where search_index match ? and (rowid & ?) <> 0 limit 1'
	)
		.pluck()
		.get(anyWhere(word), shownBit(locale)) as number | undefined;
	if (id === undefined) return null;
	const passage = prepared(
		`select text from search_passage where id = (select rowid from search_passage_index
		where search_passage_index match ? limit 1)`
	).pluck();
	const document = prepared(
		`select title || ' / ' || people || ' / ' || tags || ' / ' || substr(text, 1, 30000)
		from search_document where id = ?`
	).pluck();
	for (const text of [document.get(id), passage.get(`text : "${word}"`)]) {
		for (const { forms, from, to } of wordsOf(String(text ?? ''))) {
			if (forms.includes(word)) return forms.length > 1 ? word : String(text).slice(from, to);
		}
	}
	return word;
}

function replaced(text: string, word: string, by: string): string {
	const found = [...wordsOf(text)].find(({ forms }) => forms.includes(word));
	return found ? text.slice(0, found.from) + by + text.slice(found.to) : text;
}
