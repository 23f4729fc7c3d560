/**
 * Signs that are not seen and change what is: they reverse the rest of a line, or make two names of one.
 * The two joiners stay, since whole scripts are written with them.
 */
export const HIDDEN_SIGNS = /[^\P{Cf}\u200c\u200d]/gu;

/** Whether nothing in a text is hidden from whoever reads it. */
export const isPlain = (text: string): boolean => text.search(HIDDEN_SIGNS) < 0;

/** Whether a text leaves a mark on a page: neither blanks alone nor fillers alone do. */
export const isSeen = (text: string): boolean =>
	/[^\s\u2800\p{Default_Ignorable_Code_Point}]/u.test(text);
