import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readFileFailure } from './file-failure.ts';
import { readDate, readDuration, readGuests, readLicence, readRatio } from './page-values.ts';
import { findMistake, placeOf } from './places.ts';
import { readJsonFile, readJsonText } from './read-json.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrasse-json-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DEMO = new URL('../../../../../db/demo/auposte.json', import.meta.url);
const demo = readFileSync(DEMO, 'utf8');

const pages = (...broadcasts: object[]) => JSON.stringify({ broadcasts }, null, '\t');
const only = (page: object) =>
	readJsonText(pages({ title: 'La nuit', ...page }), 'f.json').items[0]!;

async function failureOf(act: () => unknown) {
	try {
		await act();
	} catch (error) {
		return readFileFailure(error);
	}
	throw new Error('it was read');
}

test('the page of 5 June 2024 is read with every fact it shows', () => {
	const { items, campaigns } = readJsonText(demo, 'auposte.json');
	const [{ key, line, patch, notes }] = items as [(typeof items)[0]];
	expect([key, line, notes]).toEqual(['json:www.auposte.fr/1271', 3, []]);
	expect(patch).toMatchObject({
		slug: 'atelier-terrasse-dautodefense-numerique',
		startsAt: '2024-06-05',
		season: 7,
		licence: 'CC-BY-NC-SA-4.0',
		people: [
			{ slug: 'bastien-le-querrec', organisation: 'La Quadrature du Net' },
			{ slug: 'nono', organisation: 'La Quadrature du Net' }
		],
		media: [],
		footnotes: [{ label: '1' }, { label: '2' }, { label: '3', url: 'https://www.chatons.org/' }],
		workshop: 'atelier-terrasse-autodefense-numerique',
		legacy: {
			id: 1271,
			wordpressId: 32508,
			link: 'https://www.auposte.fr/atelier-terrasse-dautodefense-numerique/',
			pageImage: '/uploads/store/page/3223/image/1b44c415249c0bfa005b7534e9ea0478.jpg'
		}
	});
	expect(patch?.tags).toHaveLength(11);
	expect(patch?.keyQuestions).toHaveLength(3);
	expect(patch?.body?.split('\n')).toContain('::campaign{name=au-poste}');
	expect(patch?.body).not.toContain('[auposte');
	expect(campaigns).toMatchObject([{ raised: '10,00 €', donors: 1 }]);
	expect(campaigns[0]?.lines).toHaveLength(7);
});

test('a video is kept with its numbers, and only with the name of its instance', () => {
	const peertube = {
		peertube_host: 'Tube.example',
		peertube_id: 12,
		peertube_duration: 5400,
		peertube_uuid: 'a0b1',
		peertube_short_uuid: 's',
		peertube_aspect_ratio: '16/9',
		peertube_views_count: 3,
		peertube_comments_count: 0
	};
	const { patch } = only({ peertube, youtube_id: 'abcdefghijk' });
	expect(patch?.media).toMatchObject([
		{ provider: 'peertube', host: 'tube.example', id: 'a0b1', number: 12, views: 3, rank: 0 },
		{ provider: 'youtube', id: 'abcdefghijk', rank: 1 }
	]);
	const alone = only({ peertube: { ...peertube, peertube_host: null } });
	expect(alone.patch?.media).toEqual([]);
	expect(alone.notes).toMatchObject([{ code: 'no-peertube-host' }]);
});

test('what the page leaves null, empty or out is not known, and no fault', () => {
	const empty = { series: '', guests: null, duration: '', date: null, tags: null, licence: '' };
	const { patch, notes } = only(empty);
	expect(notes).toEqual([]);
	expect(patch).not.toHaveProperty('startsAt');
	expect(patch).not.toHaveProperty('series');
	expect(patch).toMatchObject({ people: [], tags: [] });
});

test('an unknown field refuses its broadcast alone, with its path and its line', () => {
	const text = pages({ title: 'A', peertube: { views: 1 } }, { title: 'B' });
	const { items } = readJsonText(text, 'f.json');
	const line = text.split('\n').findIndex((one) => one.includes('views')) + 1;
	expect(items[0]).toMatchObject({
		patch: null,
		notes: [{ level: 'error', code: 'unknown-field', line, values: { field: 'peertube.views' } }]
	});
	expect(items[1]?.patch?.title).toBe('B');
});

test('an impossible date refuses the broadcast', () => {
	expect(only({ date: '31/02/24' }).notes).toMatchObject([{ level: 'error', code: 'wrong-date' }]);
});

test('an unknown shortcode is said and never shown', () => {
	const { patch, notes } = only({ body: 'Avant\n\n[site_secret id="3"]\n\nAprès [Tails]' });
	expect(patch?.body).toBe('Avant\n\nAprès [Tails]');
	expect(notes).toMatchObject([{ code: 'unknown-shortcode', values: { name: 'site_secret' } }]);
});

test.each([
	['05/06/24', '2024-06-05'],
	['5/6/2024', '2024-06-05'],
	['31/12/99', '1999-12-31'],
	['2024-06-05T18:30', '2024-06-05T18:30'],
	['2024-02-30', null],
	['06/31/24', null],
	['hier', null]
])('the date %s is %s', (text, moment) => expect(readDate(text)).toBe(moment));

test.each([
	[5400, 5400],
	['1:30:00', 5400],
	['90:00', 5400],
	['90 min', 5400],
	['1h30', 5400],
	['2 h', 7200],
	['', null],
	['longtemps', null]
])('the duration %s is %s seconds', (text, seconds) => expect(readDuration(text)).toBe(seconds));

test.each([
	['CC-BY-4.0', 'CC-BY-4.0'],
	[
		'Creative Commons Attribution, pas d’utilisation commerciale, mêmes conditions',
		'CC-BY-NC-SA-4.0'
	],
	['CC BY-SA 3.0', 'CC-BY-SA-3.0'],
	['Tous droits réservés', null]
])('the licence %s is %s', (text, id) => expect(readLicence(text)).toBe(id));

test('guests share what stands after the bar, and a ratio is width over height', () => {
	expect(readGuests('A, B | Maison; C')).toEqual([
		{ name: 'A', organisation: 'Maison' },
		{ name: 'B', organisation: 'Maison' },
		{ name: 'C', organisation: null }
	]);
	expect([readRatio('16/9'), readRatio(1.5), readRatio('0/0')]).toEqual([16 / 9, 1.5, null]);
});

test('a file cut anywhere is said to be cut, where it stops', async () => {
	for (const at of [1, 40, 700, 900, demo.length >> 1, demo.length - 3]) {
		const failure = await failureOf(() => readJsonText(demo.slice(0, at), 'f.json'));
		expect(failure).toEqual({
			code: 'truncated',
			values: { file: 'f.json', ...placeOf(demo, demo.slice(0, at).trimEnd().length) }
		});
	}
});

test('a mistake is named with its line and its column', async () => {
	const failure = await failureOf(() => readJsonText('{\n\t"broadcasts": [1,, 2]\n}', 'f.json'));
	expect(failure).toEqual({ code: 'not-json', values: { file: 'f.json', line: 2, column: 19 } });
});

test('a mistake is found in exactly the texts that are not JSON', () => {
	fc.assert(
		fc.property(
			fc.json(),
			fc.nat(),
			fc.constantFrom('', ',', '}', '"', 'x', '1'),
			(json, n, sign) => {
				const at = n % (json.length + 1);
				const text = json.slice(0, at) + sign + json.slice(at);
				let isJson = true;
				try {
					JSON.parse(text);
				} catch {
					isJson = false;
				}
				expect(findMistake(text) === null).toBe(isJson);
			}
		)
	);
});

test('what is huge, foreign, of another shape or not there is put down whole', async () => {
	const path = join(folder, 'x.json');
	expect((await failureOf(() => readJsonFile(path)))?.code).toBe('not-found');
	writeFileSync(path, '');
	truncateSync(path, 51 * 1024 * 1024);
	expect((await failureOf(() => readJsonFile(path)))?.code).toBe('too-big');
	writeFileSync(path, Buffer.from('{"broadcasts": [{"title": "\xe9"}]}', 'latin1'));
	expect((await failureOf(() => readJsonFile(path)))?.code).toBe('not-utf8');
	expect((await failureOf(() => readJsonText('{"rooms": []}', 'f')))?.code).toBe('unknown-shape');
	const newer = '{"format": "terrasse-archive", "version": 2, "broadcasts": []}';
	expect((await failureOf(() => readJsonText(newer, 'f')))?.code).toBe('newer-export');
	expect((await failureOf(() => readJsonText('['.repeat(100_000), 'f')))?.code).toBe('not-json');
});

test('wrong broadcasts on one line are told apart', () => {
	const { items } = readJsonText(
		'{"broadcasts": [{"title": 1}, {"title": 2}, {"x": 3}]}',
		'f.json'
	);
	expect(new Set(items.map(({ key }) => key)).size).toBe(3);
	expect(items.every(({ line }) => line === 1)).toBe(true);
});

test('what is refused is named as its writer knows it, with what should stand there', () => {
	const record = { slug: 'nuit', title: 'La nuit', series: 'Les ateliers' };
	const people = { slug: 'jour', title: 'Le jour', people: [{ name: 'Ada', role: 'guest' }] };
	const role = { slug: 'soir', people: [{ slug: 'ada', name: 'Ada', role: 'invitée' }] };
	const broadcasts = [record, people, { ...role, title: 3 }, { title: 'T', slug: 's', oops: 1 }];
	const file = { format: 'terrasse-archive', version: 1, broadcasts };
	const { items } = readJsonText(JSON.stringify(file), 'a.json');
	expect(items.map(({ key, notes }) => [key, notes[0]?.code, notes[0]?.values])).toEqual([
		[
			'json:broadcast-1 (La nuit)',
			'wrong-kind',
			{ field: 'series', value: '"Les ateliers"', expected: '{ slug, name }' }
		],
		['json:broadcast-2 (Le jour)', 'missing-field', { field: 'people.0.slug' }],
		['json:broadcast-3 (soir)', 'wrong-kind', { field: 'title', value: '3', expected: '"…"' }],
		['json:broadcast-4 (T)', 'unknown-field', { field: 'oops' }]
	]);
});
