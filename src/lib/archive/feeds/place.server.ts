import type { BroadcastQuery } from '../list/broadcast-query.ts';
import { readPerson } from '../named/people.server.ts';
import { readSeries } from '../named/series.server.ts';
import { readTag } from '../named/tags.server.ts';

/** What a feed follows: the whole archive, a series, a person or a tag. */
export type FeedPlace = {
	/** The route of the page that shows the same. */
	base: string;
	/** Null for the whole archive, which is named by the words of the page's language. */
	name: string | null;
	description: string;
	query: BroadcastQuery;
};
export type FeedKind = 'series' | 'people' | 'tags';

export const WHOLE_ARCHIVE: FeedPlace = {
	base: '/archive',
	name: null,
	description: '',
	query: {}
};

/** The series, person or tag of that slug, or null. */
export function readPlace(kind: FeedKind, slug: string): FeedPlace | null {
	const base = `/archive/${kind}/${slug}`;
	if (kind === 'series') {
		const series = readSeries(slug);
		if (!series) return null;
		return { base, name: series.name, description: series.description, query: { series: slug } };
	}
	const found = kind === 'people' ? readPerson(slug) : readTag(slug);
	if (!found) return null;
	const query = kind === 'people' ? { person: slug } : { tag: slug };
	return { base, name: found.name, description: '', query };
}
