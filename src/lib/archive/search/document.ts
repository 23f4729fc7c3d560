import type { Locale } from '#lib/words/locale.ts';

/** What can be found, whichever capability it comes from: its words as plain text, and its page. */
export const KINDS = ['broadcast', 'workshop', 'question'] as const;
export type Kind = (typeof KINDS)[number];

/** Something said in a recording, from `at` seconds after its start. */
export type SaidPassage = { at: number; text: string };

/** One page, or one place of a page, in one language. */
export type SearchDocument = {
	kind: Kind;
	/** The slug; for a question `workshop/position`. One key may be written in several languages. */
	key: string;
	/** Of its words: `fr`, `en`, or another one, which is then searched without stems. */
	language: string;
	/** The pages of these languages show it: a text in one language alone is shown in both. */
	shownIn: readonly Locale[];
	title: string;
	/** Names, separated by commas. */
	people: string;
	tags: string;
	text: string;
	passages: readonly SaidPassage[];
	/** The route's path, before `address()`: `/archive/slug`. */
	path: string;
};
