import { expect, test } from 'vitest';
import { recordOf } from '../archive.fixture.server.ts';
import { draftOf, edited } from './draft.ts';
import { readDraft } from './read-draft.ts';
import { wholeRecord } from './written-record.ts';

const WHOLE = recordOf({
	summary: 'Résumé ',
	body: 'Texte',
	startsAt: '2024-06-05T18:30',
	duration: 12.345678,
	series: { slug: 'un-slug-a-elle', name: 'Nuits' },
	season: 2,
	people: [{ slug: 'nn', name: 'Nono', role: 'guest', as: 'N.', organisation: 'LQDN' }],
	tags: [{ slug: 'tor-1', name: 'Tor' }],
	chapters: [{ at: 3.25, title: 'Début' }],
	footnotes: [{ label: '1', text: 'Note', url: 'https://a.example/', at: 4 }],
	keyQuestions: [{ question: 'Qui ?', answer: 'Elle', at: 5 }],
	media: [
		{ provider: 'peertube', host: 'tube.example', id: 'b', rank: 4, views: 12 },
		{ provider: 'youtube', host: 'www.youtube.com', id: 'a', rank: 1 }
	],
	captions: [{ language: 'fr', label: 'Français', passages: [{ from: 0, to: 9, text: 'a' }] }],
	legacy: { wordpressId: 12, link: 'https://old.example/nuit/' },
	licence: 'CC-BY-SA-4.0'
});

test('a form that nobody touched gives back the broadcast, to the last byte', () => {
	const before = edited(WHOLE);
	const read = readDraft(draftOf(before, 'fr'), before, []);
	if (!('record' in read)) throw new Error(JSON.stringify(read));
	expect(wholeRecord(read.record, WHOLE.captions)).toEqual(WHOLE);
});

test('one field changed changes that one alone', () => {
	const before = edited(WHOLE);
	const read = readDraft({ ...draftOf(before, 'fr'), title: 'Une nuit' }, before, []);
	if (!('record' in read)) throw new Error(JSON.stringify(read));
	expect(wholeRecord(read.record, WHOLE.captions)).toEqual({ ...WHOLE, title: 'Une nuit' });
});

test('a new broadcast gets its address from its title, and a series its slug from its name', () => {
	const draft = { ...draftOf(null, 'fr'), title: 'L’été, à Césure', series: 'Nuits' };
	expect(readDraft(draft, null, [{ slug: 'n1', name: 'Nuits' }])).toMatchObject({
		record: { slug: 'l-ete-a-cesure', status: 'draft', series: { slug: 'n1', name: 'Nuits' } }
	});
});

test.each([
	[{ title: ' ' }, { field: 'title' }],
	[{ slug: 'Été' }, { field: 'slug' }],
	[{ hour: '18:30' }, { field: 'day' }],
	[{ duration: 'une heure' }, { field: 'duration' }],
	[{ season: 'deux' }, { field: 'season' }],
	[{ zone: 'Paris' }, { field: 'zone' }],
	[{ roomCode: '7K3Q' }, { field: 'roomCode' }],
	[{ chapters: '0:00 A\nB' }, { field: 'chapters', row: 2 }],
	[{ keyQuestions: [{ question: 'Q', answer: '', at: 'x' }] }, { field: 'keyQuestions', row: 1 }],
	[{ people: [{ name: '', role: 'guest', as: '', from: '' }] }, { field: 'people', row: 1 }]
] as const)('%j is said at its field', (typed, wrong) => {
	const draft = { ...draftOf(null, 'fr'), title: 'T', slug: 't', ...structuredClone(typed) };
	expect(readDraft(draft as ReturnType<typeof draftOf>, null, [])).toEqual({ wrong: [wrong] });
});

test('all that does not hold is named at once, each once, an image without its sentence too', () => {
	const image = { name: 'a'.repeat(64), source: null, width: 9, height: 9, alt: ' ', credit: null };
	const nobody = { name: '', role: 'guest', as: '', from: '' } as const;
	const draft = {
		...draftOf(null, 'fr'),
		...{ title: 'T', image, chapters: 'sans moment', season: 'x', people: [nobody, nobody] }
	};
	const read = readDraft(draft, null, []);
	expect('wrong' in read && read.wrong).toEqual([
		{ field: 'chapters', row: 1 },
		{ field: 'image' },
		{ field: 'season' },
		{ field: 'people', row: 1 },
		{ field: 'people', row: 2 }
	]);
});
