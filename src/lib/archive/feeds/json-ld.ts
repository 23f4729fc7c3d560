/**
 * Data about a page, for machines, as the text of a `<script type="application/ld+json">`. No text of
 * ours or of anyone can end that element: the signs that could are written as JSON escapes.
 */
const SIGNS = /[<>&\u2028\u2029]/g;

/** @param thing plain data; what is undefined is left out */
export const writeJsonLd = (thing: object): string =>
	JSON.stringify(thing).replace(
		SIGNS,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
