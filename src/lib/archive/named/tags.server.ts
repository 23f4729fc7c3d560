import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { aboutToWrite, inArchiveTransaction } from '../transaction.server.ts';
import { IS_PUBLIC } from '../visibility.ts';

/** Tags. Counts are of what the public sees. */
export type TagPage = { slug: string; name: string; count: number };

const statements = prepared((database: Database) => {
	const tags = `select tag.slug, name, count(broadcast.id) as count from tag
		left join broadcast_tag on broadcast_tag.tag = tag.id
		left join broadcast on broadcast.id = broadcast_tag.broadcast and ${IS_PUBLIC}`;
	return {
		one: database.prepare<[string], TagPage>(`${tags} where tag.slug = ? group by tag.id`),
		all: database.prepare<[], TagPage>(`${tags} group by tag.id order by count desc, name`),
		keep: database.prepare<[string, string]>(
			`insert into tag (slug, name) values (?, ?)
			on conflict (slug) do update set name = excluded.name`
		)
	};
});

export function readTag(slug: string): TagPage | null {
	return statements().one.get(slug) ?? null;
}

/** All tags that have a public broadcast, the most used first. */
export function listTags(): TagPage[] {
	return allTags().filter(({ count }) => count > 0);
}

/** All tags, for the desk. */
export function allTags(): TagPage[] {
	return statements().all.all();
}

/** Gives a tag its name, and makes it if it is new. */
export function writeTag(slug: string, name: string): void {
	inArchiveTransaction(() => {
		aboutToWrite();
		statements().keep.run(slug, name);
	});
}
