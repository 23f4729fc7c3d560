import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshArchive, recordOf } from '../archive.fixture.server.ts';
import { FACETS, lengthOf, type BroadcastQuery } from './broadcast-query.ts';
import { filterAndCount } from './facets.ts';
import { listBroadcasts } from './list.server.ts';
import {
	allPeople,
	currentPersonSlug,
	listPeople,
	mergePeople,
	personSlugFor,
	readPerson,
	writePerson
} from '../named/people.server.ts';
import { anyRecord } from '../record.fixture.ts';
import type { BroadcastRecord } from '../record.ts';
import { RESERVED_SLUGS } from '../slug.ts';
import { listSeries, readSeries, writeSeries } from '../named/series.server.ts';
import { readBroadcast, withdraw, writeBroadcast } from '../store.server.ts';
import { listTags, readTag, writeTag } from '../named/tags.server.ts';
import { isPublic } from '../visibility.ts';

freshArchive();

const slugs = (query?: BroadcastQuery) => listBroadcasts(query).broadcasts.map(({ slug }) => slug);
const durationOf = ({ duration, media }: BroadcastRecord) =>
	duration ??
	media.toSorted((a, b) => a.rank - b.rank).find((one) => one.duration !== null)?.duration;

/** The values under which a facet knows a record, said again without the store. */
const valuesOf = (record: BroadcastRecord) => ({
	series: record.series ? [record.series.slug] : [],
	season: record.season ? [String(record.season)] : [],
	person: [...new Set(record.people.map(({ slug }) => slug))],
	tag: record.tags.map(({ slug }) => slug),
	year: record.startsAt ? [record.startsAt.slice(0, 4)] : [],
	length: [lengthOf(durationOf(record) ?? null)].filter((length) => length !== null),
	captions: [String(record.captions.length > 0)],
	status: [record.status]
});

const anyQuery: fc.Arbitrary<BroadcastQuery> = fc.record(
	{
		series: fc.constantFrom('serie-1', 'serie-2', 'nulle-part'),
		season: fc.integer({ min: 1, max: 3 }),
		person: fc.constantFrom('personne-1', 'personne-2'),
		tag: fc.constantFrom('mot-1', 'mot-2'),
		year: fc.integer({ min: 2020, max: 2022 }),
		length: fc.constantFrom('short', 'medium', 'long'),
		captions: fc.boolean(),
		status: fc.constantFrom('live', 'published')
	},
	{ requiredKeys: [] }
);

/** Few years and seasons, so that queries meet them. */
const anyListed = fc
	.tuple(anyRecord, fc.integer({ min: 2020, max: 2022 }), fc.integer({ min: 1, max: 3 }))
	.map(([record, year, season]) => ({
		...record,
		season: record.season && season,
		startsAt: record.startsAt && `${year}${record.startsAt.slice(4)}`.replace('-02-29', '-02-28')
	}))
	.filter(({ slug }) => !RESERVED_SLUGS.includes(slug));

test('lists and facets say what counting by hand says, whatever is asked', () => {
	const written = fc.sample(
		fc.uniqueArray(anyListed, { minLength: 60, maxLength: 60, selector: ({ slug }) => slug }),
		{ numRuns: 1, seed: 4 }
	)[0] as BroadcastRecord[];
	written.forEach(writeBroadcast);
	const all = written.filter(({ status }) => isPublic(status));
	fc.assert(
		fc.property(anyQuery, (query) => {
			const passes = (record: BroadcastRecord, but?: string) =>
				FACETS.every((name) => {
					const values: string[] = valuesOf(record)[name];
					return name === but || query[name] === undefined || values.includes(String(query[name]));
				});
			const listed = listBroadcasts({ ...query, perPage: 200 });
			const expected = all.filter((record) => passes(record));
			expect(listed.total).toBe(expected.length);
			expect(listed.broadcasts.map(({ slug }) => slug).toSorted()).toEqual(
				expected.map(({ slug }) => slug).toSorted()
			);
			for (const name of FACETS) {
				const counts: Record<string, number> = {};
				for (const record of all.filter((one) => passes(one, name))) {
					for (const value of valuesOf(record)[name]) counts[value] = (counts[value] ?? 0) + 1;
				}
				const found = listed.facets[name].map(({ value, count }) => [value, count]);
				expect([name, Object.fromEntries(found)]).toEqual([name, counts]);
			}
		}),
		{ numRuns: 200 }
	);
	for (const summary of listBroadcasts({ perPage: 200 }).broadcasts) {
		const record = readBroadcast(summary.slug);
		const { duration, hasVideo, hasCaptions, changedAt, ...own } = summary;
		expect(record).toMatchObject(own);
		expect(duration).toBe((record && durationOf(record)) ?? null);
		expect(hasCaptions).toBe((record?.captions.length ?? 0) > 0);
		expect(hasVideo).toBe(record?.media.some(({ missing }) => !missing));
		expect(changedAt).toBeGreaterThan(0);
	}
}, 60_000);

test('drafts and what was withdrawn are in no list and no count', () => {
	const series = { slug: 's', name: 'S' };
	const people = [{ slug: 'ada', name: 'Ada', role: 'guest' as const }];
	const tags = [{ slug: 't', name: 'T' }];
	writeBroadcast(recordOf({ slug: 'brouillon', status: 'draft', series, people, tags }));
	writeBroadcast(recordOf({ series, people, tags, season: 2 }));
	expect(slugs()).toEqual(['la-nuit']);
	expect(listSeries().map(({ count }) => count)).toEqual([1]);
	withdraw('la-nuit');
	expect(slugs()).toEqual([]);
	expect([listSeries(), listPeople(), listTags()]).toEqual([[], [], []]);
	expect([readSeries('s')?.count, readPerson('ada')?.count, readTag('t')?.count]).toEqual([
		0, 0, 0
	]);
	expect(readSeries('s')?.seasons).toEqual([]);
});

test('the latest come first, those without a date last, and pages follow each other', () => {
	const dates = { a: '2024-06-05T18:30', b: null, c: '2025-01-01', d: '2023-12-31' };
	for (const [slug, startsAt] of Object.entries(dates)) {
		writeBroadcast(recordOf({ slug, startsAt, title: slug }));
	}
	expect(slugs()).toEqual(['c', 'a', 'd', 'b']);
	expect(slugs({ order: 'oldest' })).toEqual(['d', 'a', 'c', 'b']);
	expect(slugs({ order: 'title' })).toEqual(['a', 'b', 'c', 'd']);
	expect(slugs({ perPage: 3, page: 2 })).toEqual(['b']);
	expect(listBroadcasts({ perPage: 3, page: 99 })).toMatchObject({ page: 2, pages: 2, total: 4 });
});

test('a facet keeps the other values one could choose instead', () => {
	const card = (year: string, tag: string) => ({
		facets: {
			...{ series: [], season: [], person: [], length: [], captions: [], status: [] },
			...{ year: [year], tag: [tag] }
		}
	});
	const cards = [card('2023', 'a'), card('2024', 'a'), card('2024', 'b')];
	const { facets } = filterAndCount(cards, { year: 2024 }, {});
	expect(facets.year).toEqual([
		{ value: '2024', name: null, count: 2 },
		{ value: '2023', name: null, count: 1 }
	]);
	expect(facets.tag.map(({ value }) => value)).toEqual(['a', 'b']);
});

test('a series has its seasons, with or without a word on them', () => {
	const series = { slug: 's', name: 'Série' };
	writeBroadcast(recordOf({ series, season: 2 }));
	writeSeries({
		...{ slug: 's', name: 'La série', description: 'Le soir.' },
		seasons: [{ number: 1, title: 'Débuts', year: 2021 }]
	});
	expect(readSeries('s')).toEqual({
		...{ slug: 's', name: 'La série', description: 'Le soir.', count: 1 },
		seasons: [
			{ number: 1, title: 'Débuts', year: 2021, count: 0 },
			{ number: 2, title: null, year: null, count: 1 }
		]
	});
	expect(readBroadcast('la-nuit')?.series).toEqual({ slug: 's', name: 'La série' });
	expect(listBroadcasts().facets.series[0]?.name).toBe('La série');
});

test('a tag has the name it was given', () => {
	writeBroadcast(recordOf({ tags: [{ slug: 't', name: 'vie privee' }] }));
	writeTag('t', 'Vie privée');
	expect(listTags()).toEqual([{ slug: 't', name: 'Vie privée', count: 1 }]);
});

const ada = { slug: 'ada', name: 'Ada Lovelace', organisation: null, bio: '', link: null };

test('an alias is the same person, in a source that comes later', () => {
	writePerson({ ...ada, aliases: ['Augusta King'] });
	expect(personSlugFor('AUGUSTA KING')).toBe('ada');
	expect(personSlugFor('Ada Lovelacé')).toBe('ada');
	expect(personSlugFor('Grace Hopper')).toBe('grace-hopper');
	const people = [{ slug: 'augusta-king', name: 'Augusta King', role: 'guest' as const }];
	writeBroadcast(recordOf({ people }));
	expect(readBroadcast('la-nuit')?.people).toMatchObject([{ slug: 'ada', as: 'Augusta King' }]);
	expect(readPerson('ada')).toEqual({ ...ada, aliases: ['Augusta King'], count: 1 });
});

test('two pages of one person become one, and the old slug leads there', () => {
	const credit = (slug: string, name: string) => ({ slug, name, role: 'guest' as const });
	writeBroadcast(recordOf({ slug: 'un', people: [credit('ada', 'Ada Lovelace')] }));
	writeBroadcast(recordOf({ slug: 'deux', people: [credit('a-l', 'A. L.')] }));
	mergePeople('a-l', 'ada');
	expect(allPeople().map(({ slug, count }) => [slug, count])).toEqual([['ada', 2]]);
	expect(readBroadcast('deux')?.people).toMatchObject([{ slug: 'ada', as: 'A. L.' }]);
	expect(currentPersonSlug('a-l')).toBe('ada');
	writeBroadcast(recordOf({ slug: 'trois', people: [credit('a-l', 'A. L.')] }));
	expect(allPeople().map(({ slug, count }) => [slug, count])).toEqual([['ada', 3]]);
});
