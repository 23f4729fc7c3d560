import { plain, slugOf } from '../slug.ts';

/**
 * One person, one page: two names that differ by accents, case or punctuation are one name.
 */

/** A name reduced to what makes it that name: `nameKey('Édouard DUPONT-Durand')` is `edouard dupont durand`. */
export function nameKey(name: string): string {
	const key = plain(name)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
	return key || name.trim();
}

/**
 * The slug of the person that a name means.
 *
 * @param known slugs by the keys of all names and aliases
 */
export function findPersonSlug(name: string, known: ReadonlyMap<string, string>): string {
	return known.get(nameKey(name)) ?? slugOf(name);
}
