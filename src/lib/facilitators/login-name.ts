/** What one logs in with, as the server takes it: 1 to 64 of `a-z 0-9 . _ @ + -`. */
const LONGEST = 64;

/** What was typed, without the spaces around it and the capitals a phone adds. */
export const cleanLogin = (typed: string): string => typed.trim().toLowerCase();

/** A login to suggest for a name: `Zoé Le Guen` gives `zoe.le.guen`. Empty if nothing is left. */
export function suggestLogin(name: string): string {
	return name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/œ/g, 'oe')
		.replace(/æ/g, 'ae')
		.replace(/[^a-z0-9_@+-]+/g, '.')
		.replace(/^\.+|\.+$/g, '')
		.slice(0, LONGEST);
}
