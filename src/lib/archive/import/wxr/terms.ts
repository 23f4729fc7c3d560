import { slugOf } from '../../slug.ts';
import { plainText } from '../html/plain-text.ts';

/** What a WordPress term is for the archive, whatever its taxonomy is called. */
export type Term =
	| { as: 'tag' | 'series' | 'person'; slug: string; name: string }
	| { as: 'season'; number: number }
	| { as: 'nothing' };

const TAXONOMIES: Readonly<Record<string, readonly string[]>> = {
	series: ['series', 'serie', 'emission', 'emissions', 'show', 'shows', 'collection'],
	person: [
		'guest',
		'guests',
		'invite',
		'invites',
		'personne',
		'personnes',
		'people',
		'intervenant'
	],
	season: ['saison', 'saisons', 'season', 'seasons'],
	nothing: ['post_format', 'nav_menu', 'link_category', 'language', 'post_translations', 'wp_theme']
};
/** WordPress' own category for what has none. */
const UNSORTED = new Set(['uncategorized', 'uncategorised', 'non-classe', 'non-classee']);
const SEASON = /^(?:saison|season)\s*(?:n°\s*)?0*([1-9]\d{0,2})$/i;

/** @param isSeries whether the archive's own fields say that this term is a series */
export function readTerm(
	domain: string,
	nicename: string,
	written: string,
	isSeries: boolean
): Term {
	const name = plainText(written).slice(0, 500) || nicename;
	const season = SEASON.exec(name)?.[1];
	if (season !== undefined) return { as: 'season', number: Number(season) };
	const slug = termSlug(nicename, name);
	if (name === '' || TAXONOMIES.nothing?.includes(domain)) return { as: 'nothing' };
	if (TAXONOMIES.season?.includes(domain)) return seasonNamed(name);
	if (isSeries || TAXONOMIES.series?.includes(domain)) return { as: 'series', slug, name };
	if (TAXONOMIES.person?.includes(domain)) return { as: 'person', slug: slugOf(name), name };
	if (domain === 'category' && UNSORTED.has(nicename)) return { as: 'nothing' };
	return { as: 'tag', slug, name };
}

function seasonNamed(name: string): Term {
	const number = Number(/\d{1,3}/.exec(name)?.[0] ?? 0);
	return number > 0 ? { as: 'season', number } : { as: 'nothing' };
}

/** WordPress' slug where it can be one of ours, which keeps addresses alike. */
export function termSlug(nicename: string, name: string): string {
	const isOurs = nicename.length <= 80 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(nicename);
	return isOurs ? nicename : slugOf(decoded(nicename) || name);
}

/** An address' word with its percent signs read. */
export function decoded(word: string): string {
	try {
		return decodeURIComponent(word);
	} catch {
		return word;
	}
}
