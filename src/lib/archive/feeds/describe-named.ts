import type { CreativeWorkSeries, Person, WithContext } from 'schema-dts';
import type { PersonPage } from '../named/people.server.ts';
import type { SeriesPage } from '../named/series.server.ts';

/** People and series in the words of schema.org. @param url their page */
export function describePerson(person: PersonPage, url: string): WithContext<Person> {
	return {
		'@context': 'https://schema.org',
		'@type': 'Person',
		'@id': `${url}#person`,
		name: person.name,
		alternateName: person.aliases.length > 0 ? person.aliases : undefined,
		affiliation: person.organisation
			? { '@type': 'Organization', name: person.organisation }
			: undefined,
		sameAs: person.link ?? undefined,
		url
	};
}

export function describeSeries(series: SeriesPage, url: string): WithContext<CreativeWorkSeries> {
	return {
		'@context': 'https://schema.org',
		'@type': 'CreativeWorkSeries',
		'@id': `${url}#series`,
		name: series.name,
		description: series.description || undefined,
		url
	};
}
