import fc from 'fast-check';
import { expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { readRefusal } from '#lib/http/problem.ts';
import { freshArchive, recordOf } from './archive.fixture.server.ts';
import { anyRecord } from './record.fixture.ts';
import type { BroadcastRecord } from './record.ts';
import { RESERVED_SLUGS } from './slug.ts';
import {
	allBroadcasts,
	asKept,
	broadcastOfWorkshop,
	currentSlug,
	findBroadcastByLegacy,
	findBroadcastByMedia,
	inArchiveTransaction,
	onArchiveChanged,
	readBroadcast,
	renameBroadcast,
	withdraw,
	writeBroadcast
} from './store.server.ts';

freshArchive();

const refusalOf = (act: () => void) => {
	try {
		act();
	} catch (failure) {
		return readRefusal(failure);
	}
	return null;
};

/** Everything the archive holds, to see that nothing moved. */
const everything = () => {
	const tables = database()
		.prepare(`select name from sqlite_schema where type = 'table' order by name`)
		.pluck()
		.all() as string[];
	return tables.map((table) => [table, database().prepare(`select * from ${table}`).all()]);
};

test('whatever a broadcast says is read back as it was written, again after a change', () => {
	fc.assert(
		fc.property(anyRecord, anyRecord, (first, second) => {
			fc.pre(!RESERVED_SLUGS.includes(first.slug));
			writeBroadcast(first);
			expect(readBroadcast(first.slug)).toEqual(first);
			const changed = { ...second, slug: first.slug };
			writeBroadcast(changed);
			expect(readBroadcast(first.slug)).toEqual(changed);
			expect(asKept(changed)).toEqual(changed);
		}),
		{ numRuns: 80 }
	);
	const all = [...allBroadcasts()];
	expect(all).toHaveLength(new Set(all.map(({ slug }) => slug)).size);
}, 60_000);

test('the same broadcast again changes nothing, and nobody is told', () => {
	const record = recordOf({
		captions: [
			{ language: 'fr', label: 'Français', passages: [{ from: 0, to: 900, text: 'Oui.' }] }
		]
	});
	writeBroadcast(record);
	const before = everything();
	let told = 0;
	const stop = onArchiveChanged(() => told++);
	writeBroadcast(record);
	expect(everything()).toEqual(before);
	expect(told).toBe(0);
	writeBroadcast({ ...record, title: 'Le jour' });
	expect(told).toBe(1);
	stop();
});

test('a change elsewhere leaves the rows of a transcript where they are', () => {
	const track = (text: string) => ({
		language: 'fr',
		label: text,
		passages: [{ from: 0, to: 900, text }]
	});
	writeBroadcast(recordOf({ captions: [track('un'), track('deux')] }));
	const rows = () => database().prepare('select id, text from passage').all();
	const [first] = rows();
	writeBroadcast(recordOf({ title: 'Autre', captions: [track('un'), track('trois')] }));
	expect(rows()).toEqual([first, expect.objectContaining({ text: 'trois' })]);
});

test('a broadcast that is wrong somewhere is refused whole, and so is all that came with it', () => {
	writeBroadcast(recordOf());
	const before = everything();
	const wrong = { ...recordOf({ slug: 'autre' }), chapters: [{ at: -1, title: 'Avant' }] };
	expect(refusalOf(() => writeBroadcast(wrong))).toMatchObject({
		code: 'malformed',
		members: { field: 'chapters.0.at' }
	});
	expect(everything()).toEqual(before);
	let told = 0;
	const stop = onArchiveChanged(() => told++);
	const together = () =>
		inArchiveTransaction(() => {
			writeBroadcast(recordOf({ slug: 'deux', people: [{ slug: 'a', name: 'A', role: 'host' }] }));
			writeBroadcast(wrong);
		});
	expect(refusalOf(together)).toMatchObject({ code: 'malformed' });
	expect(everything()).toEqual(before);
	expect(told).toBe(0);
	stop();
});

test('those who listen are told once for many broadcasts, when all are kept', () => {
	let seen: number[] = [];
	const stop = onArchiveChanged(() => seen.push([...allBroadcasts()].length));
	inArchiveTransaction(() =>
		['un', 'deux', 'trois'].forEach((slug) => writeBroadcast(recordOf({ slug })))
	);
	expect(seen).toEqual([3]);
	seen = [];
	stop();
	writeBroadcast(recordOf());
	expect(seen).toEqual([]);
});

test.each(RESERVED_SLUGS)('no broadcast takes the address /archive/%s', (slug) => {
	const refused = { code: 'conflict', members: { slug } };
	expect(refusalOf(() => writeBroadcast(recordOf({ slug })))).toEqual(refused);
	writeBroadcast(recordOf());
	expect(refusalOf(() => renameBroadcast('la-nuit', slug))).toEqual(refused);
});

test('a slug never changes with the title, and each one it had leads to the one of today', () => {
	writeBroadcast(recordOf());
	writeBroadcast(recordOf({ title: 'Le jour' }));
	expect(readBroadcast('la-nuit')?.title).toBe('Le jour');
	renameBroadcast('la-nuit', 'le-jour');
	renameBroadcast('le-jour', 'midi');
	expect(readBroadcast('la-nuit')).toBeNull();
	expect([currentSlug('la-nuit'), currentSlug('le-jour'), currentSlug('midi')]).toEqual([
		'midi',
		'midi',
		null
	]);
	renameBroadcast('midi', 'la-nuit');
	expect([currentSlug('la-nuit'), currentSlug('midi')]).toEqual([null, 'la-nuit']);
});

test('a slug that another broadcast has or had is not given away', () => {
	writeBroadcast(recordOf());
	writeBroadcast(recordOf({ slug: 'autre' }));
	renameBroadcast('la-nuit', 'le-jour');
	for (const taken of ['la-nuit', 'le-jour']) {
		expect(refusalOf(() => renameBroadcast('autre', taken))?.code).toBe('conflict');
	}
	expect(refusalOf(() => writeBroadcast(recordOf()))).toEqual({
		code: 'conflict',
		members: { slug: 'le-jour' }
	});
	expect(refusalOf(() => renameBroadcast('le-jour', 'Pas un slug'))?.code).toBe('malformed');
	expect(refusalOf(() => renameBroadcast('nulle-part', 'ici'))?.code).toBe('conflict');
});

const credited = (name: string, slug: string, as: string | null = null) => ({
	...{ name, slug, as },
	role: 'guest' as const
});
const peopleOf = (slug: string) =>
	readBroadcast(slug)?.people.map((one: BroadcastRecord['people'][number]) => [one.slug, one.as]);

test('one person has one page, whatever the accents and the slug of a source', () => {
	writeBroadcast(recordOf({ slug: 'un', people: [credited('Zoé Dûpont', 'zoe-dupont')] }));
	writeBroadcast(recordOf({ slug: 'deux', people: [credited('ZOE DUPONT', 'dupont-zoe')] }));
	writeBroadcast(
		recordOf({
			slug: 'trois',
			people: [credited('Zoé', 'zoe-dupont'), credited('Zoé-Dupont', 'z'), credited('Ada', 'ada')]
		})
	);
	expect(peopleOf('un')).toEqual([['zoe-dupont', null]]);
	expect(peopleOf('deux')).toEqual([['zoe-dupont', 'ZOE DUPONT']]);
	expect(peopleOf('trois')).toEqual([
		['zoe-dupont', 'Zoé'],
		['ada', null]
	]);
	expect(database().prepare('select slug from person order by id').pluck().all()).toEqual([
		'zoe-dupont',
		'ada'
	]);
});

test('a broadcast is known again by its old link, its old numbers and its videos', () => {
	const video = { provider: 'peertube' as const, host: 'video.example.org', id: 'u-1' };
	const link = 'https://old.example/2024/06/nuit/';
	writeBroadcast(recordOf({ legacy: { id: 7, wordpressId: 12, link }, media: [video] }));
	expect(findBroadcastByLegacy({ link })).toBe('la-nuit');
	expect(findBroadcastByLegacy({ wordpressId: 12 })).toBe('la-nuit');
	expect(findBroadcastByLegacy({ id: 7 })).toBe('la-nuit');
	expect(findBroadcastByLegacy({ id: 8, wordpressId: null, link: null })).toBeNull();
	expect(findBroadcastByMedia(video)).toBe('la-nuit');
	expect(findBroadcastByMedia({ ...video, host: 'autre.example.org' })).toBeNull();
});

test('a workshop finds its broadcast while the public may see it', () => {
	writeBroadcast(recordOf({ slug: 'brouillon', status: 'draft', workshop: 'cesure' }));
	expect(broadcastOfWorkshop('cesure')).toBeNull();
	writeBroadcast(recordOf({ workshop: 'cesure' }));
	expect(broadcastOfWorkshop('cesure')).toBe('la-nuit');
	withdraw('la-nuit');
	expect(broadcastOfWorkshop('cesure')).toBeNull();
	expect(readBroadcast('la-nuit')?.status).toBe('withdrawn');
});
