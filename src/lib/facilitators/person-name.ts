import { cleanText, codePoints } from '#lib/crypto/text.ts';

/** What a team calls someone: cleaned the same way in the browser, which signs it, and on the server. */
const LONGEST = 80;

/** Cleaned text on one line, without spaces around it. */
export const cleanName = (typed: string): string => cleanText(typed).replace(/\s+/g, ' ').trim();

/** Whether a name is there, of 80 code points at most, exactly as `cleanName` writes it. */
export const isName = (name: string): boolean =>
	name !== '' && codePoints(name) <= LONGEST && cleanName(name) === name;
