import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { allImages } from '../images/images.server.ts';
import { allPeople } from '../named/people.server.ts';
import type { OldAddress } from '../addresses/redirects.server.ts';
import { allSeries } from '../named/series.server.ts';

/**
 * What an export carries beside the broadcasts, in an order that does not depend on the instance:
 * people, series, pictures, and all the addresses that lead here.
 */
export type FormerSlug = { slug: string; broadcast: string };

const statements = prepared((database: Database) => ({
	redirects: database.prepare<[], OldAddress>(
		`select path as "from", coalesce(broadcast.slug, target) as "to", redirect.status
		from redirect left join broadcast on broadcast.id = redirect.broadcast order by path`
	),
	formerSlugs: database.prepare<[], FormerSlug>(
		`select former.slug, broadcast.slug as broadcast from broadcast_slug as former
		join broadcast on broadcast.id = former.broadcast order by former.slug`
	),
	keepFormerSlug: database.prepare<[string, string, string]>(
		`insert into broadcast_slug (slug, broadcast) select ?, id from broadcast where slug = ?
		and not exists (select 1 from broadcast where slug = ?) on conflict do nothing`
	)
}));

const bySlug = (one: { slug: string }, other: { slug: string }) => (one.slug < other.slug ? -1 : 1);

export const peopleList = () =>
	allPeople()
		.map(({ slug, name, organisation, bio, link, aliases }) => {
			return { slug, name, organisation, bio, link, aliases };
		})
		.sort(bySlug);

export const seriesList = () =>
	allSeries()
		.map(({ slug, name, description, seasons }) => ({
			slug,
			name,
			description,
			// A season that only broadcasts speak of comes back with them.
			seasons: seasons
				.filter(({ title, year }) => title !== null || year !== null)
				.map(({ number, title, year }) => ({ number, title, year }))
		}))
		.sort(bySlug);

export const imageList = () =>
	allImages().map(({ name, width, height, source }) => ({ name, width, height, source }));

export const addressLists = () => ({
	redirects: statements().redirects.all(),
	formerSlugs: statements().formerSlugs.all()
});

/** Makes a former slug lead to its broadcast, unless it leads somewhere here already. */
export function keepFormerSlug({ slug, broadcast }: FormerSlug): void {
	statements().keepFormerSlug.run(slug, broadcast, slug);
}
