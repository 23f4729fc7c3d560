import type { BroadcastPatch, CreditedPerson } from '../../record.ts';
import { slugOf } from '../../slug.ts';
import { plainText } from '../html/plain-text.ts';
import type { WxrEntry } from './entries.ts';
import { FIELDS, ROW } from './fields.ts';
import { eachOnce, guest, guestsIn } from './guests.ts';
import type { Meta } from './meta.ts';
import { idOf, type Survey } from './surveyed.ts';
import { readTerm } from './terms.ts';

/**
 * Whom and what a post names: guests, series, season, tags. What the export does not speak of stays
 * absent, so that nothing known from elsewhere is emptied.
 */
export type Credits = Pick<BroadcastPatch, 'people' | 'series' | 'season' | 'episode' | 'tags'>;

/** @param inText the guests that the body names, as {@link guestsIn} reads them */
export function readCredits(
	entry: WxrEntry,
	meta: Meta,
	site: string,
	survey: Survey,
	inText: string
): Credits {
	const terms = entry.terms.map(({ domain, slug, name }) =>
		readTerm(domain, slug, name, survey.seriesTerms.has(`${domain} ${slug}`))
	);
	const named = (as: 'tag' | 'series' | 'person') =>
		terms.flatMap((term) => (term.as === as ? [{ slug: term.slug, name: term.name }] : []));
	const seasons = terms.flatMap((term) => (term.as === 'season' ? [term.number] : []));
	const people = eachOnce([
		...guestsOf(meta, site, survey),
		...guestsIn(inText),
		...named('person').map(({ name }) => guest(name))
	]);
	const series = named('series')[0] ?? seriesOf(meta, survey);
	const season = numberIn(meta.values(FIELDS.season)) ?? seasons[0];
	const episode = numberIn(meta.values(FIELDS.episode));
	return {
		...(people.length > 0 && { people }),
		...(series && { series }),
		...(season && { season }),
		...(episode && { episode }),
		tags: named('tag').filter(
			({ slug }, at, all) => all.findIndex((one) => one.slug === slug) === at
		)
	};
}

/** From a repeated field, from posts of people, or from a line. */
export function guestsOf(meta: Meta, site: string, survey: Survey): CreditedPerson[] {
	const rows = meta.rows(FIELDS.guests).flatMap((row) => {
		const name = first(row, ROW.name);
		return name ? [guest(plainText(name).slice(0, 500), first(row, ROW.organisation))] : [];
	});
	if (rows.length > 0) return rows;
	return meta.values(FIELDS.guests).flatMap((value) => {
		const known = survey.people.get(idOf(site, value));
		if (known) return [guest(known)];
		return /^\d+$/.test(value) ? [] : guestsIn(plainLines(value));
	});
}

/** The words of a field, whose lines still mean something. */
const plainLines = (value: string): string =>
	value
		.split(/<br\s*\/?>|<\/(?:p|li)>|\n/i)
		.map(plainText)
		.join('\n');

/** The first of these parts that a row has. */
export function first(row: ReadonlyMap<string, string>, parts: readonly string[]): string {
	return parts.map((part) => row.get(part)).find((value) => value) ?? '';
}

function seriesOf(meta: Meta, survey: Survey): { slug: string; name: string } | null {
	const [value] = meta.values(FIELDS.series);
	if (value === undefined) return null;
	const term = survey.terms.find(({ id, nicename }) => id === value || nicename === value);
	const name = plainText(term?.name ?? value).slice(0, 500);
	if (name === '' || (!term && /^\d+$/.test(name))) return null;
	const read = readTerm('series', term?.nicename ?? slugOf(name), name, true);
	return read.as === 'series' ? { slug: read.slug, name: read.name } : null;
}

function numberIn(values: readonly string[]): number | undefined {
	const number = Number(/\d{1,4}/.exec(values[0] ?? '')?.[0] ?? 0);
	return number > 0 ? number : undefined;
}
