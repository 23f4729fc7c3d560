import { renderMarkdown, type Rendered } from '#lib/markdown/render.ts';
import { catalogue } from '#lib/words/catalogue.server.ts';
import type { Locale } from '#lib/words/locale.ts';
import type { BroadcastRecord, Footnote } from '../record.ts';
import { linkNotes } from './note-links.ts';
import { textLocaleOf } from './set-text.ts';

/** Identifiers that the page itself uses, so that no title of a text takes them. */
const PAGE_IDS = [
	'main',
	'player',
	'transcript',
	'after-transcript',
	'find-line',
	'waiting',
	'chapters',
	'key-questions',
	'notes',
	'questions'
];

type Written = Pick<BroadcastRecord, 'body' | 'language'> & {
	footnotes: readonly Pick<Footnote, 'label'>[];
};

/**
 * The text of a broadcast as HTML, the same on its page and in the preview of the desk.
 *
 * @param locale of the page, for a language whose words we do not have
 */
export function renderBody({ body, language, footnotes }: Written, locale: Locale): Rendered {
	const textLocale = textLocaleOf(language, locale);
	const prose = catalogue(textLocale).workshop.prose;
	return renderMarkdown(linkNotes(body, footnotes), textLocale, prose, new Map(), PAGE_IDS);
}
