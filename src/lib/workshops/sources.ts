import { typeset } from '#lib/markdown/typography.ts';
import type { Citation } from '#lib/markdown/citations.ts';
import type { Locale } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';
import { looseDay } from '#lib/words/dates.ts';
import type { SourceEntry } from './front-matter.ts';

/** What a source's note says besides its title. */
export type SourceWords = {
	/** Holes: `date`. */
	accessed: string;
	/** Holes: `date`. */
	reviewBy: string;
	/** Holes: `date`. */
	stale: string;
};

/** Past the day it promised to be read again. Both days as `2026-11-22`. */
export function isStale(source: SourceEntry, today: string): boolean {
	return source.review_by < today;
}

/** The notes that the text may call by the identifier of a source. */
export function citationsOf(
	sources: readonly SourceEntry[],
	locale: Locale,
	words: SourceWords,
	today: string
): Map<string, Citation> {
	return new Map(sources.map((source) => [source.id, cite(source, locale, words, today)]));
}

function cite(source: SourceEntry, locale: Locale, words: SourceWords, today: string): Citation {
	const stale = isStale(source, today);
	const when = [
		source.date ? looseDay(locale, source.date) : '',
		source.accessed ? say(locale, words.accessed, { date: looseDay(locale, source.accessed) }) : ''
	];
	const review = say(locale, stale ? words.stale : words.reviewBy, {
		date: looseDay(locale, source.review_by)
	});
	return {
		title: typeset(locale, source.title),
		url: source.url,
		detail: [source.publisher, ...when].filter(Boolean).join(', '),
		review,
		stale
	};
}
