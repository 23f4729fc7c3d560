import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { extract, pack, type Header } from 'tar-stream';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '#db/open.server.ts';
import { freshArchive, recordOf } from '../archive.fixture.server.ts';
import { keepImage } from '../images/images.server.ts';
import { openExportFile } from '../import/json/export-file.ts';
import { readFileFailure } from '../import/json/file-failure.ts';
import { readJsonText } from '../import/json/read-json.ts';
import { restoreExport } from '../import/json/restore.server.ts';
import { applyImport } from '../import/apply.server.ts';
import { planImport } from '../import/plan.server.ts';
import { writePerson } from '../named/people.server.ts';
import { findOldAddress, keepRedirects } from '../addresses/redirects.server.ts';
import { writeSeries } from '../named/series.server.ts';
import { allBroadcasts, readBroadcast, renameBroadcast, writeBroadcast } from '../store.server.ts';
import { EXPORT_ORIGIN } from './format.ts';
import { writeExport } from './write-export.server.ts';

freshArchive();
const folder = mkdtempSync(join(tmpdir(), 'terrasse-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DATE = '2026-11-22T12:00:00Z';
const DEMO = new URL('../../../../db/demo/auposte.json', import.meta.url);

async function exported(name = 'a.tar'): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, await buffer(writeExport(DATE)));
	return path;
}

async function entriesIn(path: string): Promise<Map<string, string>> {
	const entries = new Map<string, string>();
	const archive = extract();
	archive.end(readFileSync(path));
	for await (const entry of archive) {
		entries.set(entry.header.name, (await buffer(entry)).toString('base64'));
	}
	return entries;
}

/** The file goes to an instance that has nothing. */
async function elsewhere<Result>(act: () => Promise<Result>): Promise<Result> {
	closeDatabase();
	const other = mkdtempSync(join(folder, 'other-'));
	openDatabase(other);
	return act();
}

type Entry = Partial<Header> & { name: string; content?: string };

/** A tar of what a test wants in it. */
async function tarOf(entries: Entry[], name = 'hostile.tar') {
	const stream = pack();
	for (const { content = '', ...header } of entries) stream.entry(header, content);
	stream.finalize();
	const path = join(folder, name);
	await writeFile(path, await buffer(stream));
	return path;
}

async function failureOf(act: Promise<unknown>) {
	const failure: unknown = await act.then(
		() => null,
		(thrown: unknown) => thrown
	);
	const read = readFileFailure(failure);
	if (!read) throw failure ?? new Error('it was read');
	return read;
}

const manifest = {
	name: 'archive.json',
	content: JSON.stringify({ format: 'terrasse-archive', version: 1, date: DATE })
};

async function fillArchive(): Promise<void> {
	const { items } = readJsonText(readFileSync(DEMO, 'utf8'), 'auposte.json');
	const source = (async function* () {
		yield* items;
	})();
	await applyImport(source, 'json', 'json');
	const { default: sharp } = await import('sharp');
	const red = { width: 700, height: 400, channels: 3 as const, background: 'red' };
	const png = await sharp({ create: red }).png().toBuffer();
	const image = await keepImage(png, 'https://old.example/nuit.png');
	writeSeries({
		slug: 'nuits',
		name: 'Nuits',
		description: 'Tard.',
		seasons: [{ number: 2, title: 'Été', year: 2024 }]
	});
	writePerson({
		slug: 'nono',
		name: 'Nono',
		organisation: 'LQDN',
		bio: 'Répare.',
		link: 'https://nono.example/',
		aliases: ['Nono de la Quadrature']
	});
	writeBroadcast(
		recordOf({
			slug: 'la-nuit',
			status: 'draft',
			series: { slug: 'nuits', name: 'Nuits' },
			season: 2,
			image: { ...image, source: 'https://old.example/nuit.png', alt: 'Un carré rouge' },
			media: [{ provider: 'peertube', host: 'tube.example', id: 'x', duration: 12.5, views: 3 }],
			chapters: [{ at: 3, title: 'Début' }],
			captions: [
				{
					language: 'fr',
					label: 'Français',
					passages: [{ from: 0, to: 1500, text: 'a & <b>\nc' }]
				},
				{
					language: 'en',
					label: 'English',
					passages: [{ from: 5, to: 5, text: 'not for\n\nVTT ' }]
				}
			]
		})
	);
	renameBroadcast('la-nuit', 'une-nuit');
	keepRedirects([
		{ from: '/2024/nuit/', to: 'une-nuit', status: 301 },
		{ from: '/tag/tor/', to: '/archive/tags/tor', status: 301 },
		{ from: '/gone/', to: null, status: 410 }
	]);
}

test('an export taken in elsewhere gives an equal archive, byte for byte', async () => {
	await fillArchive();
	const first = await entriesIn(await exported());
	await elsewhere(async () => {
		const file = await openExportFile(join(folder, 'a.tar'));
		const report = await restoreExport(file);
		expect(report.counts).toMatchObject({ create: 2, refused: 0, conflict: 0 });
		expect([...(await entriesIn(await exported('b.tar')))]).toEqual([...first]);
		expect(readFileSync(join(folder, 'b.tar'))).toEqual(readFileSync(join(folder, 'a.tar')));
		expect((await restoreExport(file)).counts).toMatchObject({ same: 2, create: 0, update: 0 });
		expect(findOldAddress('/gone/')).toEqual({ status: 410 });
	});
	expect([...first.keys()]).toContain('captions/une-nuit.fr.vtt');
	expect([...first.keys()].filter((name) => name.startsWith('images/'))).toHaveLength(3);
});

test('a dry run of an export writes nothing', async () => {
	await fillArchive();
	await exported();
	await elsewhere(async () => {
		const file = await openExportFile(join(folder, 'a.tar'));
		const report = await planImport(file.items(), EXPORT_ORIGIN);
		expect(report.counts).toMatchObject({ create: 2, redirects: 5 });
		expect([...allBroadcasts()]).toEqual([]);
	});
});

test('what a person wrote here about someone stays, and what is empty is filled', async () => {
	await fillArchive();
	await exported();
	await elsewhere(async () => {
		writePerson({
			slug: 'nono',
			name: 'Nono N.',
			organisation: null,
			bio: '',
			link: null,
			aliases: []
		});
		await restoreExport(await openExportFile(join(folder, 'a.tar')));
		const { people } = readBroadcast('atelier-terrasse-dautodefense-numerique')!;
		expect(people[1]).toMatchObject({ name: 'Nono N.', as: 'Nono' });
	});
});

test.each<[string, Entry]>([
	['a path that climbs', { name: '../../etc/cron.d/x' }],
	['an absolute path', { name: '/etc/passwd' }],
	['a climb inside a known folder', { name: 'broadcasts/../../x.json' }],
	['a symbolic link', { name: 'broadcasts/x.json', type: 'symlink', linkname: '/etc/passwd' }],
	['a hard link', { name: 'broadcasts/x.json', type: 'link', linkname: 'archive.json' }],
	['a folder', { name: 'broadcasts/', type: 'directory' }],
	['a device', { name: 'broadcasts/x.json', type: 'character-device' }],
	['an unknown name', { name: 'terrasse.sqlite' }],
	['the same name twice', { name: 'archive.json' }]
])('%s puts the whole file down', async (_, entry) => {
	const good = { name: 'broadcasts/b.json', content: JSON.stringify({ slug: 'b', title: 'B' }) };
	const path = await tarOf([manifest, good, entry]);
	expect((await failureOf(openExportFile(path))).code).toBe('wrong-entry');
	expect([...allBroadcasts()]).toEqual([]);
});

test('an entry too big, a file cut, and a file that is no tar put it down too', async () => {
	const big = await tarOf([manifest, { name: 'published/x.json', content: ' '.repeat(6_000_000) }]);
	expect((await failureOf(openExportFile(big))).code).toBe('big-entry');
	truncateSync(big, 5_000_000);
	const cut = await tarOf([manifest, { name: 'published/x.json', content: ' '.repeat(100_000) }]);
	truncateSync(cut, 50_000);
	expect((await failureOf(openExportFile(cut))).code).toBe('broken-archive');
	writeFileSync(cut, 'x'.repeat(10_000));
	expect((await failureOf(openExportFile(cut))).code).toBe('broken-archive');
	writeFileSync(cut, '');
	expect((await failureOf(openExportFile(cut))).code).toBe('broken-archive');
	const empty = await tarOf([]);
	expect((await failureOf(openExportFile(empty))).code).toBe('broken-archive');
	expect((await failureOf(openExportFile(join(folder, 'none.tar')))).code).toBe('not-found');
});

test('an export of another format or of a newer version is not guessed at', async () => {
	const newer = { ...manifest, content: manifest.content.replace('1', '2') };
	expect((await failureOf(openExportFile(await tarOf([newer])))).code).toBe('newer-export');
	const lists = { name: 'people.json', content: '[{"slug": "x", "secret": 1}]' };
	expect((await failureOf(openExportFile(await tarOf([manifest, lists])))).code).toBe(
		'unknown-shape'
	);
});

test('a broadcast that does not hold is refused alone, and names its field', async () => {
	const bad = { slug: 'x', title: 'X', duration: -1 };
	const good = { slug: 'b', title: 'B', startsAt: '2024-06-05' };
	const path = await tarOf([
		manifest,
		{ name: 'broadcasts/x.json', content: JSON.stringify(bad) },
		{ name: 'broadcasts/y.json', content: '{"slug": ' },
		{ name: 'broadcasts/b.json', content: JSON.stringify(good) }
	]);
	const report = await restoreExport(await openExportFile(path));
	expect(report.counts).toMatchObject({ refused: 2, create: 1 });
	expect(report.items[0]?.notes[0]).toMatchObject({ values: { field: 'x.duration' } });
});
