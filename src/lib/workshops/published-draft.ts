import { cleanText, codePoints } from '#lib/crypto/text.ts';
import type { Locale } from '#lib/words/locale.ts';
import { MOST_ANSWER, MOST_QUESTION, type QuestionToPublish } from './published-question.ts';
import { readTime } from '#lib/words/time-code.ts';

/** What a room's desk proposes to publish, the answered first. */
export type Candidate = {
	/** Its name while the room lives. */
	key: string;
	text: string;
	answer: string | null;
	answered: boolean;
	language: Locale;
};

/** A question being prepared: what its fields hold, as typed. */
export type Draft = { question: string; answer: string; time: string; language: Locale };

/** What is wrong in a draft, by field. */
export type Flaws = { question?: 'empty' | 'tooLong'; answer?: 'tooLong'; time?: 'timeError' };

export const draftOf = ({ text, answer, language }: Candidate): Draft => ({
	question: text,
	answer: answer ?? '',
	time: '',
	language
});

const cleaned = (typed: string) => cleanText(typed).trim();

/** Nothing wrong, nothing in it. */
export function flawsOf({ question, answer, time }: Draft): Flaws {
	const length = codePoints(cleaned(question));
	return {
		...(length === 0 ? { question: 'empty' } : {}),
		...(length > MOST_QUESTION ? { question: 'tooLong' } : {}),
		...(codePoints(cleaned(answer)) > MOST_ANSWER ? { answer: 'tooLong' } : {}),
		...(time.trim() !== '' && readTime(time) === null ? { time: 'timeError' } : {})
	};
}

/** As it will be public. */
export const readDraft = (draft: Draft, signed: boolean): QuestionToPublish => ({
	question: cleaned(draft.question),
	answer: cleaned(draft.answer) || null,
	seconds: readTime(draft.time),
	language: draft.language,
	signed
});
