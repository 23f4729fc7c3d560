import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { nameKey } from '../named/people.ts';
import type { BroadcastRecord, CreditedPerson } from '../record.ts';

/**
 * One person has one page, one series one name, one tag one name: what a record says of them is
 * brought to what the archive already knows. The name used that day stays with the credit.
 */
type Named = { slug: string; name: string };

const statements = prepared((database: Database) => ({
	personBySlug: database.prepare<[string], Named>('select slug, name from person where slug = ?'),
	personByKey: database.prepare<{ key: string }, Named>(
		`select slug, name from person where key = @key
		union all select person.slug, person.name from person_alias
			join person on person.id = person_alias.person where person_alias.key = @key
		limit 1`
	),
	series: database.prepare<[string], Named>('select slug, name from series where slug = ?'),
	tag: database.prepare<[string], Named>('select slug, name from tag where slug = ?')
}));

/** The person that a slug or a name means here, or null. */
export function findPerson(slug: string, name: string): Named | null {
	const sql = statements();
	return sql.personBySlug.get(slug) ?? sql.personByKey.get({ key: nameKey(name) }) ?? null;
}

/**
 * The same fields as the store will give them back: what to compare with a record that was read.
 * Reads only; fields that are absent stay so.
 */
export function asKept<Fields extends Partial<BroadcastRecord>>(fields: Fields): Fields {
	const kept = { ...fields };
	if (fields.series) kept.series = statements().series.get(fields.series.slug) ?? fields.series;
	if (fields.people) kept.people = creditsAsKept(fields.people);
	if (fields.tags) {
		const tags = fields.tags.map((tag) => statements().tag.get(tag.slug) ?? tag);
		kept.tags = onceEach(tags, ({ slug }) => slug);
	}
	return kept;
}

function creditsAsKept(people: readonly CreditedPerson[]): CreditedPerson[] {
	const met = new Map<string, Named>();
	const credits = people.map((credit) => {
		const { slug, name } = credit;
		const person = findPerson(slug, name) ?? met.get(slug) ?? met.get(nameKey(name)) ?? credit;
		met.set(slug, person).set(nameKey(name), person);
		const used = credit.as ?? name;
		return { ...credit, ...named(person), as: used === person.name ? null : used };
	});
	return onceEach(credits, ({ slug, role }) => `${slug} ${role}`);
}

const named = ({ slug, name }: Named): Named => ({ slug, name });

function onceEach<One>(list: readonly One[], keyOf: (one: One) => string): One[] {
	const met = new Set<string>();
	return list.filter((one) => !met.has(keyOf(one)) && met.add(keyOf(one)));
}
