import { database, type Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { oneForProcess } from '#db/process.server.ts';
import { lengthOf, type FacetName, type Facets } from './broadcast-query.ts';
import { archiveEdition } from '../changes.server.ts';
import { IS_PUBLIC } from '../visibility.ts';

/**
 * What lists and facets need to know of every public broadcast, in memory: a few hundred bytes each,
 * read again when the archive changed. Ten thousand are filtered and counted in one pass.
 */
export type Card = {
	row: number;
	title: string;
	startsAt: string | null;
	/** The values that each facet knows it under. */
	facets: Record<FacetName, readonly string[]>;
};

export type Catalogue = {
	edition: string;
	/** In each order that can be asked for. */
	orders: Record<'latest' | 'oldest' | 'title', readonly Card[]>;
	/** Names by slug, in alphabetical order. */
	names: Record<'series' | 'person' | 'tag', ReadonlyMap<string, string>>;
	/** What was found and counted for the last questions, by question. */
	answers: Map<string, Answer>;
};
export type Answer = { cards: Card[]; facets: Facets };

type Row = Omit<Card, 'facets'> & {
	status: string;
	series: string | null;
	season: number | null;
	duration: number | null;
	hasCaptions: 0 | 1;
};
type Named = { slug: string; name: string };
type Link = { broadcast: number; slug: string };

const NONE: readonly string[] = [];

const statements = prepared((database: Database) => ({
	broadcasts: database.prepare<[], Row>(
		`select broadcast.id as row, broadcast.title, starts_at as startsAt, status, season,
			series.slug as series,
			coalesce(duration, (select media_source.duration from media_source
				where broadcast = broadcast.id and media_source.duration is not null
				order by rank, position limit 1)) as duration,
			exists (select 1 from caption where broadcast = broadcast.id) as hasCaptions
		from broadcast left join series on series.id = broadcast.series
		where ${IS_PUBLIC} order by starts_at desc, broadcast.id desc`
	),
	people: database.prepare<[], Link>(
		`select distinct broadcast, person.slug from broadcast_person
		join person on person.id = broadcast_person.person`
	),
	tags: database.prepare<[], Link>(
		'select broadcast, tag.slug from broadcast_tag join tag on tag.id = broadcast_tag.tag'
	),
	series: database.prepare<[], Named>('select slug, name from series'),
	person: database.prepare<[], Named>('select slug, name from person'),
	tag: database.prepare<[], Named>('select slug, name from tag')
}));

const shelf = () =>
	oneForProcess('archive/catalogue', () => ({ kept: new WeakMap<Database, Catalogue>() }));

/** The catalogue of today. */
export function catalogueOfBroadcasts(): Catalogue {
	const { kept } = shelf();
	const edition = archiveEdition();
	const known = kept.get(database());
	if (known?.edition === edition) return known;
	const made = database().transaction(() => make(edition))();
	kept.set(database(), made);
	return made;
}

function make(edition: string): Catalogue {
	const sql = statements();
	const [people, tags] = [byBroadcast(sql.people.all()), byBroadcast(sql.tags.all())];
	const latest = sql.broadcasts.all().map((row) => ({
		row: row.row,
		title: row.title,
		startsAt: row.startsAt,
		facets: {
			series: one(row.series),
			season: one(row.season),
			person: people.get(row.row) ?? NONE,
			tag: tags.get(row.row) ?? NONE,
			year: one(row.startsAt?.slice(0, 4) ?? null),
			length: one(lengthOf(row.duration)),
			captions: [row.hasCaptions ? 'true' : 'false'],
			status: [row.status]
		}
	}));
	const { compare } = new Intl.Collator('fr', { numeric: true });
	const dated = latest.filter(({ startsAt }) => startsAt !== null).reverse();
	const oldest = [...dated, ...latest.filter(({ startsAt }) => startsAt === null)];
	const title = latest.toSorted((a, b) => compare(a.title, b.title));
	const inOrder = (all: Named[]) =>
		new Map(all.sort((a, b) => compare(a.name, b.name)).map(({ slug, name }) => [slug, name]));
	return {
		edition,
		orders: { latest, oldest, title },
		names: {
			series: inOrder(sql.series.all()),
			person: inOrder(sql.person.all()),
			tag: inOrder(sql.tag.all())
		},
		answers: new Map()
	};
}

const one = (value: string | number | null): readonly string[] =>
	value === null ? NONE : [String(value)];

function byBroadcast(links: Link[]): Map<number, string[]> {
	const all = new Map<number, string[]>();
	for (const { broadcast, slug } of links) {
		const known = all.get(broadcast);
		if (known) known.push(slug);
		else all.set(broadcast, [slug]);
	}
	return all;
}
