import type { Locale } from '#lib/words/locale.ts';

/** A question that facilitators published in clear, as everyone reads it. Plain text, never HTML. */
export type PublishedQuestion = {
	question: string;
	/** Null where the evening's answer was not written down. */
	answer: string | null;
	/** Where the recording speaks of it, in seconds from its start; null where that is not known. */
	seconds: number | null;
	/** The language it was asked in. */
	language: Locale;
	/** The day it was published, `2026-11-22`. */
	publishedOn: string;
	/** Who published it, if they wished to be named. */
	signedBy: string | null;
};

/** What a facilitator asks to publish. `signed`: with their name beside it. */
export type QuestionToPublish = Pick<
	PublishedQuestion,
	'question' | 'answer' | 'seconds' | 'language'
> & { signed: boolean };

/** A workshop's published questions, in the page's order. */
export type PublishedList = {
	/** Changes with the list: a change made to another edition is refused. */
	edition: string;
	questions: readonly PublishedQuestion[];
};

/** Limits, in code points, as the database holds them too. */
export const MOST_QUESTION = 500;
export const MOST_ANSWER = 2000;
/** For one workshop. */
export const MOST_PUBLISHED = 200;

/** A question that is public already, as it is asked for again in a whole list. */
export const asKept = (known: PublishedQuestion): QuestionToPublish => ({
	question: known.question,
	answer: known.answer,
	seconds: known.seconds,
	language: known.language,
	signed: known.signedBy !== null
});
