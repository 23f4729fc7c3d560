/** Captions name who speaks as `Nono: Bonsoir`, as machines write it. */
const SPEAKER = /^(\p{Lu}[^:\n]{0,60}?)[ \u00a0]?:(?=\s)/u;

/** A line of captions as its language sets it: in French, a thin space before the colon of a speaker. */
export const spaced = (text: string, language: string): string =>
	/^fr\b/.test(language) ? text.replace(SPEAKER, '$1\u202f:') : text;
