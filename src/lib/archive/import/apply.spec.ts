import { database } from '#db/open.server.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshArchive, recordOf } from '../archive.fixture.server.ts';
import type { BroadcastPatch } from '../record.ts';
import { findOldAddress } from '../addresses/redirects.server.ts';
import { allBroadcasts, readBroadcast, renameBroadcast, writeBroadcast } from '../store.server.ts';
import { applyImport } from './apply.server.ts';
import { refusedItem, type ImportItem } from './item.ts';
import { planImport } from './plan.server.ts';

freshArchive();

const item = (key: string, patch: BroadcastPatch, more: Partial<ImportItem> = {}): ImportItem => ({
	key,
	patch,
	redirects: [],
	notes: [],
	...more
});

async function* from(items: ImportItem[]): AsyncIterable<ImportItem> {
	yield* items;
}

const apply = (items: ImportItem[], origin = 'json', decide?: () => 'mine' | 'theirs') =>
	applyImport(from(items), 'json', origin, decide);
const plan = (items: ImportItem[], origin = 'json') => planImport(from(items), origin);

const night = item('json:1', {
	slug: 'la-nuit',
	title: 'La nuit',
	summary: 'Court.',
	tags: [{ slug: 'tor', name: 'Tor' }],
	people: [{ slug: 'lea', name: 'Léa', role: 'guest', as: null, organisation: null }]
});

const everything = () =>
	['broadcast', 'imported_field', 'redirect', 'person', 'tag'].map((table) =>
		database().prepare(`select * from ${table} order by rowid`).all()
	);

test('a dry run says what would be done, and writes nothing', async () => {
	const report = await plan([night]);
	expect(report).toMatchObject({ applied: false, counts: { create: 1 } });
	expect(readBroadcast('la-nuit')).toBeNull();
	expect(database().prepare('select count(*) from import_run').pluck().get()).toBe(0);
});

test('run again, it changes nothing, not even a date', async () => {
	expect((await apply([night])).counts.create).toBe(1);
	const before = everything();
	expect((await apply([night])).counts).toMatchObject({ create: 0, update: 0, same: 1 });
	expect(everything()).toEqual(before);
});

test('a key keeps its broadcast, whatever became of its slug here and there', async () => {
	await apply([night]);
	renameBroadcast('la-nuit', 'une-nuit');
	const moved = item('json:1', { ...night.patch!, slug: 'nuit-2', summary: 'Plus long.' });
	expect((await apply([moved])).counts.update).toBe(1);
	expect(readBroadcast('une-nuit')?.summary).toBe('Plus long.');
	expect(readBroadcast('nuit-2')).toBeNull();
});

test('another source finds the broadcast by its old address, and adds what was not known', async () => {
	const legacy = recordOf({ legacy: { link: 'https://old.example/nuit/' } }).legacy!;
	await apply([item('json:1', { ...night.patch!, legacy })]);
	const other = item('wxr:7', { slug: 'autre', title: 'Autre', legacy, licence: 'CC-BY-4.0' });
	const { counts, items } = await apply([other], 'wxr');
	expect(counts).toMatchObject({ create: 0, update: 1, conflict: 0 });
	expect(items[0]?.slug).toBe('la-nuit');
	expect(readBroadcast('la-nuit')).toMatchObject({ title: 'La nuit', licence: 'CC-BY-4.0' });
});

test('two broadcasts of one slug become two, and it is said', async () => {
	const twin = item('json:2', { slug: 'la-nuit', title: 'Une autre nuit' });
	for (const report of [await plan([night, twin]), await apply([night, twin])]) {
		expect(report.counts.create).toBe(2);
		expect(report.items[1]).toMatchObject({ slug: 'la-nuit-2', notes: [{ code: 'slug-taken' }] });
	}
	expect((await apply([night, twin])).counts.same).toBe(2);
});

test('a reserved word of the archive is no slug', async () => {
	await apply([item('json:3', { slug: 'search', title: 'Recherche' })]);
	expect(readBroadcast('search-2')?.title).toBe('Recherche');
});

test('an item with a wrong field is refused whole, and the others are kept', async () => {
	const wrong = item('json:9', { slug: 'x', title: 'X', startsAt: '2024-02-31' });
	const { counts, items } = await apply([wrong, night]);
	expect(counts).toMatchObject({ refused: 1, create: 1 });
	expect(items[0]?.notes).toMatchObject([{ code: 'wrong-field', values: { field: 'startsAt' } }]);
	expect(readBroadcast('x')).toBeNull();
});

test('an interrupted run leaves whole items, and is finished by running it again', async () => {
	const items = [night, item('json:2', { slug: 'b', title: 'B' })];
	async function* cut(): AsyncIterable<ImportItem> {
		yield night;
		throw new Error('the line was cut');
	}
	await expect(applyImport(cut(), 'json', 'json')).rejects.toThrow('cut');
	expect([...allBroadcasts()]).toHaveLength(1);
	expect((await apply(items)).counts).toMatchObject({ same: 1, create: 1 });
});

test('a conflict is asked until it is decided, then never again', async () => {
	await apply([night]);
	writeBroadcast({ ...readBroadcast('la-nuit')!, summary: 'Le mien.' });
	const moved = [item('json:1', { ...night.patch!, summary: 'Plus long.' })];
	for (const report of [await plan(moved), await apply(moved), await apply(moved)]) {
		expect(report.items[0]?.conflicts).toMatchObject([
			{ field: 'summary', mine: 'Le mien.', theirs: 'Plus long.' }
		]);
	}
	expect((await apply(moved, 'json', () => 'mine')).counts.conflict).toBe(0);
	expect((await apply(moved)).counts).toMatchObject({ same: 1, conflict: 0 });
	expect(readBroadcast('la-nuit')?.summary).toBe('Le mien.');
});

test('old addresses lead to the broadcast under the slug it has here', async () => {
	await apply([item('json:0', { slug: 'la-nuit', title: 'Avant' })]);
	const redirects = [{ from: '/2024/06/la-nuit/', to: 'la-nuit', status: 301 as const }];
	await apply([item('json:1', { slug: 'la-nuit', title: 'Après' }, { redirects })]);
	expect(findOldAddress('/2024/06/la-nuit')).toEqual({ status: 301, to: '/archives/la-nuit-2' });
});

test('whatever people edit in between, a second run of the same source changes nothing', async () => {
	const word = fc.constantFrom('', 'a', 'b', 'c');
	const patch = fc.record({
		summary: word,
		body: word,
		licence: fc.constantFrom(null, 'CC-BY-4.0', 'CC0-1.0'),
		season: fc.constantFrom(null, 1, 2),
		tags: fc.uniqueArray(
			fc.constantFrom('x', 'y').map((slug) => ({ slug, name: slug })),
			{
				selector: ({ slug }) => slug
			}
		),
		// Without views: nobody edits those, and they follow their source.
		media: fc.uniqueArray(
			fc.constantFrom('m', 'n').map((id) => ({ id, url: `https://y/${id}` })),
			{
				selector: ({ id }) => id
			}
		)
	});
	const act = fc.record({
		said: patch,
		edit: fc.option(patch),
		decision: fc.constantFrom(null, 'mine', 'theirs')
	});
	let n = 0;
	await fc.assert(
		fc.asyncProperty(fc.array(act, { maxLength: 4 }), async (acts) => {
			const slug = `s-${++n}`;
			for (const { said, edit, decision } of acts) {
				const one = [item(`json:${slug}`, { slug, title: 'T', ...withMedia(said) })];
				const run = () => applyImport(from(one), 'json', 'json', () => decision);
				const { counts } = await run();
				const kept = readBroadcast(slug)!;
				expect((await run()).counts.update).toBe(0);
				expect(readBroadcast(slug)).toEqual(kept);
				// A field emptied while its conflict waits is nobody's: the source may fill it.
				if (!edit || counts.conflict > 0) continue;
				writeBroadcast({ ...kept, ...withMedia(edit) });
				const mine = readBroadcast(slug);
				await run();
				expect(readBroadcast(slug)).toEqual(mine);
			}
		}),
		{ numRuns: 25 }
	);
}, 60_000);

function withMedia<Fields extends { media: { id: string; url: string }[] }>(fields: Fields) {
	const media = fields.media.map((one) => ({ ...one, provider: 'youtube' as const, host: 'y' }));
	return { ...fields, media: recordOf({ media }).media };
}

test('every refusal counts, even of items that go by one key', async () => {
	const wrong = (code: string) => refusedItem('json:3', { code });
	const report = await plan([wrong('wrong-date'), wrong('wrong-duration'), night, night]);
	expect(report.counts).toMatchObject({ refused: 2, create: 1, same: 0 });
});

test('what leads to a page of its own is not led back to the list by a part of the same site', async () => {
	const terms = (key: string, to: string) => ({
		...{ key, patch: null, notes: [] },
		redirects: [{ from: '/category/ateliers/', to, status: 301 as const }]
	});
	await apply([terms('wxr:#1', '/archive')], 'wxr');
	expect(findOldAddress('/category/ateliers/')).toEqual({ status: 301, to: '/archives' });
	await apply([terms('wxr:#1', '/archive/series/ateliers')], 'wxr');
	await apply([terms('wxr:#1', '/archive')], 'wxr');
	expect(findOldAddress('/category/ateliers/')).toEqual({
		status: 301,
		to: '/archives/series/ateliers'
	});
});
