/**
 * How someone else's text is shown: a mark that French sets apart by a space never begins a line. Only
 * what is on screen changes; what was signed, copied from a field or exported keeps its plain spaces.
 */

/** The text with thin no-break spaces (U+202F) for the plain ones before `; : ! ? »` and after `«`. */
export const shownText = (text: string): string =>
	text.replace(/[ \u00a0]+(?=[;:!?»](?![\p{L}\p{N}]))|(?<=«)[ \u00a0]+/gu, '\u202f');
