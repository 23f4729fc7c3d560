import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { findPerson } from '../record/as-kept.server.ts';
import { nameKey } from './people.ts';
import { slugOf } from '../slug.ts';
import { aboutToWrite, inArchiveTransaction } from '../transaction.server.ts';
import { IS_PUBLIC } from '../visibility.ts';

/** The page of a person; `bio` is Markdown, `link` a web address. */
export type PersonText = {
	slug: string;
	name: string;
	organisation: string | null;
	bio: string;
	link: string | null;
	/** Other names of the same person. */
	aliases: string[];
};
/** `count` is of what the public sees. */
export type PersonPage = PersonText & { count: number };

type Row = Omit<PersonPage, 'aliases'> & { row: number };

const statements = prepared((database: Database) => {
	const people = `select person.id as row, person.slug, name, person.organisation, bio, link,
		count(distinct broadcast.id) as count from person
		left join broadcast_person on broadcast_person.person = person.id
		left join broadcast on broadcast.id = broadcast_person.broadcast and ${IS_PUBLIC}`;
	return {
		one: database.prepare<[string], Row>(`${people} where person.slug = ? group by person.id`),
		all: database.prepare<[], Row>(`${people} group by person.id order by count desc, name`),
		byFormerSlug: database
			.prepare<[string], string>(
				`select person.slug from person_alias join person on person.id = person_alias.person
				where person_alias.key = ?`
			)
			.pluck(),
		aliases: database
			.prepare<[number], string>('select name from person_alias where person = ? order by name')
			.pluck(),
		keep: database
			.prepare<Omit<PersonText, 'aliases'> & { key: string }, number>(
				`insert into person (slug, name, key, organisation, bio, link)
				values (@slug, @name, @key, @organisation, @bio, @link)
				on conflict (slug) do update set name = excluded.name, key = excluded.key,
					organisation = excluded.organisation, bio = excluded.bio, link = excluded.link
				returning id`
			)
			.pluck(),
		clearAliases: database.prepare<[number]>('delete from person_alias where person = ?'),
		addAlias: database.prepare<[string, number, string]>(
			`insert into person_alias (key, person, name) values (?, ?, ?)
			on conflict (key) do update set person = excluded.person, name = excluded.name`
		),
		keepNameUsed: database.prepare<[string, number]>(
			'update broadcast_person set credited_as = coalesce(credited_as, ?) where person = ?'
		),
		moveCredits: database.prepare<[number, number]>(
			'update broadcast_person set person = ? where person = ?'
		),
		moveAliases: database.prepare<[number, number]>(
			'update person_alias set person = ? where person = ?'
		),
		remove: database.prepare<[number]>('delete from person where id = ?')
	};
});

const pageOf = ({ row, ...person }: Row): PersonPage => ({
	...person,
	aliases: statements().aliases.all(row)
});

/** The person of that slug, with a page even while nothing of theirs is public, or null. */
export function readPerson(slug: string): PersonPage | null {
	const found = statements().one.get(slug);
	return found ? pageOf(found) : null;
}

/** The slug of the person whose page once had this one, before two pages became one. */
export function currentPersonSlug(formerSlug: string): string | null {
	return statements().byFormerSlug.get(nameKey(formerSlug)) ?? null;
}

/** Everyone credited in a public broadcast, the most often first. */
export function listPeople(): PersonPage[] {
	return allPeople().filter(({ count }) => count > 0);
}

/** Everyone, for the desk and the export. */
export function allPeople(): PersonPage[] {
	return statements().all.all().map(pageOf);
}

/** The slug of the person that a credited name means: of one who is known, or a new one. */
export function personSlugFor(name: string): string {
	const slug = slugOf(name);
	return findPerson(slug, name)?.slug ?? slug;
}

/** Keeps what is said of a person, and makes their page if it is new. */
export function writePerson({ aliases, ...person }: PersonText): void {
	inArchiveTransaction(() => {
		aboutToWrite();
		const row = statements().keep.get({ ...person, key: nameKey(person.name) }) ?? 0;
		statements().clearAliases.run(row);
		for (const name of aliases) statements().addAlias.run(nameKey(name), row, name);
	});
}

/**
 * Makes two pages one: all that credits `from` credits `into`, under the name used that day. The old
 * slug and name lead to the page that stays.
 *
 * @throws the refusal `conflict` with the `slug` that nobody has
 */
export function mergePeople(from: string, into: string): void {
	inArchiveTransaction(() => {
		const sql = statements();
		const [gone, stays] = [sql.one.get(from), sql.one.get(into)];
		if (!gone || !stays || gone.row === stays.row) {
			throw refuse('conflict', { slug: gone ? into : from });
		}
		aboutToWrite();
		sql.keepNameUsed.run(gone.name, gone.row);
		sql.moveCredits.run(stays.row, gone.row);
		sql.moveAliases.run(stays.row, gone.row);
		sql.remove.run(gone.row);
		for (const name of [from, gone.name]) sql.addAlias.run(nameKey(name), stays.row, name);
	});
}
