import { expect, test } from 'vitest';
import { freshArchive, recordOf } from '../archive.fixture.server.ts';
import { oldAddress } from './old-address.ts';
import { deadOldAddresses, findOldAddress, keepRedirects } from './redirects.server.ts';
import { renameBroadcast, withdraw, writeBroadcast } from '../store.server.ts';

freshArchive();

const toNight = { status: 301, to: '/archives/la-nuit' };
const keep = (from: string, to: string | null, status: 301 | 410 = 301) =>
	keepRedirects([{ from, to, status }]);

test.each([
	['https://old.example/2024/06/la-nuit/', '/2024/06/la-nuit'],
	['//old.example/a', '/a'],
	['/L%c3%a9a/', '/Léa'],
	['/L%C3%A9a#suite', '/Léa'],
	['/Le\u0301a', '/Léa'],
	['/?p=12&utm_source=lettre', '/?p=12'],
	['/?post_type=emission&p=12', '/?p=12'],
	['/index.php?cat=3', '/?cat=3'],
	['/index.php/nuit/', '/nuit'],
	['/a//b/', '/a/b'],
	['/?feed=rss2&author=2', '/?author=2&feed=rss2'],
	['/wp-content/uploads/2024/06/A.JPG', '/wp-content/uploads/2024/06/A.JPG'],
	['/%ff%e0/x', '/%FF%E0/x'],
	['mailto:a@b.example', null],
	['http://', null]
])('%s is kept as %s', (written, kept) => {
	expect(oldAddress(written)).toBe(kept);
});

test.each([
	'/2024/06/la-nuit',
	'/2024/06/la-nuit/',
	'/2024/06/la-nuit/?utm_source=lettre',
	'/2024/06/la-nuit/?p=999',
	'/?p=12',
	'/index.php?p=12',
	'/?post_type=emission&p=12',
	'/?page_id=3',
	'/%C3%A9mission/nuit',
	'/%c3%a9mission/nuit/'
])('the old address %s leads to its broadcast', (address) => {
	const link = 'https://old.example/2024/06/la-nuit/';
	const guid = 'https://old.example/?post_type=emission&p=12';
	writeBroadcast(recordOf({ legacy: { wordpressId: 12, link, guid } }));
	keep('/?page_id=3', 'la-nuit');
	keep('/émission/nuit', '/archive/la-nuit');
	expect(findOldAddress(address)).toEqual(toNight);
});

test.each([
	'/wp-content/uploads/2024/06/foule-300x200.jpg',
	'/wp-content/uploads/2024/06/foule-1024x683.jpg?resize=1',
	'/wp-content/uploads/2024/06/foule-scaled.jpg',
	'/wp-content/uploads/2024/06/geante.jpg',
	'/wp-content/uploads/2024/06/geante-150x150.jpg'
])('%s, a size of a picture, leads where the picture leads', (address) => {
	writeBroadcast(recordOf());
	keep('/wp-content/uploads/2024/06/foule.jpg', 'la-nuit');
	keep('/wp-content/uploads/2024/06/geante-scaled.jpg', 'la-nuit');
	expect(findOldAddress(address)).toEqual(toNight);
	expect(findOldAddress(address.replace(/foule|geante/, 'autre'))).toBeNull();
	expect(findOldAddress(address.replace('/uploads', ''))).toBeNull();
});

test('one hop, whatever happened since: a rename, another one, an old redirect to an old address', () => {
	writeBroadcast(recordOf());
	keep('/a', 'la-nuit');
	keep('/b', '/a');
	keep('/c', 'nulle-part');
	renameBroadcast('la-nuit', 'le-soir');
	keep('/d', 'la-nuit');
	keep('/e', '/archives/la-nuit');
	renameBroadcast('le-soir', 'minuit');
	for (const from of ['/a', '/b', '/d', '/e']) {
		expect([from, findOldAddress(from)]).toEqual([from, { status: 301, to: '/archives/minuit' }]);
	}
	expect(findOldAddress('/c')).toBeNull();
});

test('categories, tags and pictures lead to their pages, in the language of the site', () => {
	keep('/category/nuits/', '/archive/series/nuits');
	keep('/?feed=rss2', '/archive/feed.xml');
	keep('/wp-content/uploads/a.jpg', '/media/images/a-640.webp');
	expect(findOldAddress('/category/nuits')).toEqual({ status: 301, to: '/archives/series/nuits' });
	expect(findOldAddress('/?feed=rss2')).toEqual({ status: 301, to: '/archives/feed.xml' });
	expect(findOldAddress('/wp-content/uploads/a.jpg')).toMatchObject({
		to: '/media/images/a-640.webp'
	});
});

test('what was withdrawn is gone, and so is what an import says is gone', () => {
	writeBroadcast(recordOf());
	keep('/a', 'la-nuit');
	keep('/gone', null, 410);
	withdraw('la-nuit');
	expect(findOldAddress('/a')).toEqual({ status: 410 });
	expect(findOldAddress('/gone')).toEqual({ status: 410 });
	expect(findOldAddress('/unknown')).toBeNull();
});

test('a circle of old redirects leads nowhere, and ends', () => {
	keep('/a', '/b');
	keep('/b', '/a');
	expect(findOldAddress('/a')).toBeNull();
	expect(deadOldAddresses()).toEqual(['/a', '/b']);
});

test('an old address leads to no other host, and the front page is never taken', () => {
	const foreign = ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:1'];
	for (const to of foreign) expect(keep('/a', to)).toHaveLength(1);
	expect(keep('https://old.example/', '/archive')).toHaveLength(1);
	expect(keep('mailto:a@b.example', 'la-nuit')).toHaveLength(1);
	expect(findOldAddress('/a')).toBeNull();
	expect(findOldAddress('/')).toBeNull();
	expect(findOldAddress('/?utm_source=lettre')).toBeNull();
});

test('the report lists the old addresses that lead nowhere, and no other', () => {
	const series = { slug: 'nuits', name: 'Nuits' };
	writeBroadcast(recordOf({ series }));
	writeBroadcast(recordOf({ slug: 'brouillon', status: 'draft' }));
	keep('/to-night', 'la-nuit');
	keep('/to-draft', 'brouillon');
	keep('/to-nothing', 'personne');
	keep('/to-series', '/archive/series/nuits');
	keep('/to-no-series', '/archive/series/jours');
	keep('/to-no-broadcast', '/archive/personne');
	keep('/to-feed', '/archive/feed.xml');
	keep('/to-media', '/media/images/a.webp');
	keep('/gone', null, 410);
	expect(deadOldAddresses()).toEqual([
		'/to-draft',
		'/to-no-broadcast',
		'/to-no-series',
		'/to-nothing'
	]);
});

test('an address that led nowhere is taken by the broadcast that once stood there', () => {
	keep('/nuit', 'la-nuit');
	keep('/jour', '/archive/series/jours');
	expect(findOldAddress('/nuit')).toBeNull();
	writeBroadcast(recordOf({ legacy: { link: 'https://old.example/nuit/' } }));
	writeBroadcast(recordOf({ slug: 'jour', legacy: { link: 'https://old.example/jour/' } }));
	expect(findOldAddress('/nuit')).toEqual(toNight);
	expect(findOldAddress('/jour')).toEqual({ status: 301, to: '/archives/series/jours' });
});
