import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { nameKey } from '../named/people.ts';
import type { BroadcastRecord, CreditedPerson } from '../record.ts';

/** Who is credited in a broadcast, and its tags and series: made on first mention, then reused. */
type Named = { slug: string; name: string };

const statements = prepared((database: Database) => {
	const add = (table: 'series' | 'tag') =>
		database
			.prepare<[string, string], number>(
				`insert into ${table} (slug, name) values (?, ?)
				on conflict (slug) do update set slug = excluded.slug returning id`
			)
			.pluck();
	return {
		addSeries: add('series'),
		addTag: add('tag'),
		personId: database.prepare<[string], number>('select id from person where slug = ?').pluck(),
		addPerson: database.prepare(
			`insert into person (slug, name, key, organisation)
			values (@slug, @name, @key, @organisation)`
		),
		people: database.prepare<[number], CreditedPerson>(
			`select person.slug, person.name, role, credited_as as "as", credit.organisation
			from broadcast_person as credit join person on person.id = credit.person
			where broadcast = ? order by position`
		),
		clearPeople: database.prepare<[number]>('delete from broadcast_person where broadcast = ?'),
		addCredit: database.prepare(
			`insert into broadcast_person (broadcast, position, person, role, credited_as, organisation)
			values (@broadcast, @position, @person, @role, @as, @organisation)`
		),
		tags: database.prepare<[number], Named>(
			`select slug, name from broadcast_tag join tag on tag.id = tag
			where broadcast = ? order by position`
		),
		clearTags: database.prepare<[number]>('delete from broadcast_tag where broadcast = ?'),
		addTagging: database.prepare<[number, number, number]>(
			'insert into broadcast_tag (broadcast, position, tag) values (?, ?, ?)'
		)
	};
});

/** @param broadcast its row number */
export const readPeople = (broadcast: number): CreditedPerson[] =>
	statements().people.all(broadcast);

/** @param broadcast its row number */
export const readTags = (broadcast: number): Named[] => statements().tags.all(broadcast);

/** Replaces the credits. A person met for the first time gets a page, with this organisation. */
export function writePeople(broadcast: number, people: readonly CreditedPerson[]): void {
	const sql = statements();
	sql.clearPeople.run(broadcast);
	people.forEach(({ slug, name, role, as, organisation }, position) => {
		const person =
			sql.personId.get(slug) ??
			sql.addPerson.run({ slug, name, key: nameKey(name), organisation }).lastInsertRowid;
		sql.addCredit.run({ broadcast, position, person, role, as, organisation });
	});
}

/** Replaces the tags. */
export function writeTags(broadcast: number, tags: readonly Named[]): void {
	const sql = statements();
	sql.clearTags.run(broadcast);
	tags.forEach(({ slug, name }, position) =>
		sql.addTagging.run(broadcast, position, sql.addTag.get(slug, name) ?? 0)
	);
}

/** The row number of a series, made if it is new. */
export function seriesId(series: BroadcastRecord['series']): number | null {
	return series ? (statements().addSeries.get(series.slug, series.name) ?? null) : null;
}
