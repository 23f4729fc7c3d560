import { typeset } from '#lib/markdown/typography.ts';
import { isLocale, type Locale } from '#lib/words/locale.ts';
import type { BroadcastRecord } from '../record.ts';

/** What people type in fields, and read beside a text that is typeset. */
type Typed = Pick<BroadcastRecord, 'language' | 'title' | 'summary'> &
	Partial<Pick<BroadcastRecord, 'chapters' | 'keyQuestions' | 'footnotes'>>;

/**
 * A broadcast as pages show it: its title, summary, chapters, questions and notes with the typography
 * of its text. What is kept, exported and served to machines stays as it was typed.
 *
 * @param locale of the page, for a language whose typography we do not know: as for the text
 */
export function setText<T extends Typed>(broadcast: T, locale: Locale): T {
	const textLocale = textLocaleOf(broadcast.language, locale);
	const set = (text: string) => typeset(textLocale, text);
	const { title, summary, chapters, keyQuestions, footnotes } = broadcast;
	return {
		...broadcast,
		title: set(title),
		summary: set(summary),
		...(chapters && { chapters: chapters.map((one) => ({ ...one, title: set(one.title) })) }),
		...(footnotes && { footnotes: footnotes.map((one) => ({ ...one, text: set(one.text) })) }),
		...(keyQuestions && {
			keyQuestions: keyQuestions.map(({ question, answer, at }) => {
				return { question: set(question), answer: set(answer), at };
			})
		})
	};
}

/** The language whose typography and words a text takes. @param language `fr`, `fr-CA`, `oc` */
export function textLocaleOf(language: string, locale: Locale): Locale {
	const spoken = language.slice(0, 2);
	return isLocale(spoken) ? spoken : locale;
}
