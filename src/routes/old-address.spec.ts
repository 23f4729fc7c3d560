import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isHttpError, isRedirect } from '@sveltejs/kit';
import { beforeEach, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '#db/open.server.ts';
import { freshArchive, recordOf } from '#lib/archive/archive.fixture.server.ts';
import { deadListings } from '#lib/archive/addresses/listing-address.server.ts';
import { keepRedirects } from '#lib/archive/addresses/redirects.server.ts';
import { renameBroadcast, withdraw, writeBroadcast } from '#lib/archive/store.server.ts';
import { followOldAddress } from './old-address.server.ts';

freshArchive();

/** What a visitor of an old address gets: where they are sent, a status, or nothing. */
function follow(address: string): string | number | null {
	try {
		followOldAddress(new URL(address, 'https://terrasse.example'), 'fr');
		return null;
	} catch (left) {
		if (isRedirect(left)) return `${left.status} ${left.location}`;
		if (isHttpError(left)) return left.status;
		throw left;
	}
}

beforeEach(() => {
	writeBroadcast(recordOf({ slug: 'atelier', title: 'Atelier' }));
	keepRedirects([
		{ from: '/atelier-dautodefense/', to: 'atelier', status: 301 },
		{ from: '/?p=32508', to: 'atelier', status: 301 },
		{ from: '/brouillon/', to: null, status: 410 }
	]);
});

test.each(['/atelier-dautodefense/', '/atelier-dautodefense', '/?p=32508'])(
	'%s leads to its page in one hop',
	(old) => expect(follow(old)).toBe('301 /archives/atelier')
);

test('it still does after the page took another name', () => {
	renameBroadcast('atelier', 'atelier-terrasse');
	expect(follow('/?p=32508')).toBe('301 /archives/atelier-terrasse');
	renameBroadcast('atelier-terrasse', 'atelier');
});

test('what was withdrawn is gone, and says so', () => {
	expect(follow('/brouillon/')).toBe(410);
	withdraw('atelier');
	expect(follow('/?p=32508')).toBe(410);
});

test('a post that is not public, and one that never was, are not found alike', () => {
	writeBroadcast(recordOf({ slug: 'attente', title: 'Attente', status: 'draft' }));
	keepRedirects([{ from: '/?p=4', to: 'attente', status: 301 }]);
	expect(['/?p=4', '/?p=1'].map(follow)).toEqual([404, 404]);
});

test.each(['/', '/?lang=en', '/nothing-here'])('%s leads nowhere else', (address) =>
	expect(follow(address)).toBeNull()
);

test.each([
	['/2024/', '301 /archives?year=2024'],
	['/2024/06/', '301 /archives?year=2024'],
	['/2024/06/05', '301 /archives?year=2024'],
	['/2024/06/page/3/', '301 /archives?year=2024'],
	['/?m=202406', '301 /archives?year=2024'],
	['/?m=2024&paged=2', '301 /archives?year=2024'],
	['/blog/2024/06/', '301 /archives?year=2024'],
	['/tag/chiffrement/page/2/', '301 /archives/mots-cles/chiffrement'],
	['/category/nuits/page/12', '301 /archives/series/nuits'],
	['/author/lea/page/2/', '301 /archives/personnes/lea'],
	['/?cat=3&paged=2', '301 /archives/series/nuits'],
	['/page/2/', '301 /archives'],
	['/blog/page/2/', '301 /archives'],
	['/?page_id=32508', '301 /archives/atelier'],
	['/?s=tor', '301 /archives/recherche?q=tor'],
	[
		'/?s=l%27%C3%A9t%C3%A9+%26+tor&paged=2',
		"301 /archives/recherche?q=l'%C3%A9t%C3%A9%20%26%20tor"
	],
	['/search/vie+priv%C3%A9e/page/2/', '301 /archives/recherche?q=vie%20priv%C3%A9e'],
	['/blog/?s=tor', '301 /archives/recherche?q=tor'],
	['/sitemap_index.xml', '301 /sitemap.xml'],
	['/wp-sitemap.xml', '301 /sitemap.xml'],
	['/wp-sitemap-posts-post-1.xml', '301 /sitemap.xml'],
	['/post-sitemap2.xml', '301 /sitemap.xml']
])('%s, which WordPress made up, leads in one hop to %s', (old, answer) => {
	writeBroadcast(recordOf({ slug: 'nuit', startsAt: '2024-06-05T20:00' }));
	keepRedirects([
		{ from: '/tag/chiffrement/', to: '/archive/tags/chiffrement', status: 301 },
		{ from: '/category/nuits/', to: '/archive/series/nuits', status: 301 },
		{ from: '/?cat=3', to: '/archive/series/nuits', status: 301 },
		{ from: '/author/lea/', to: '/archive/people/lea', status: 301 },
		{ from: '/blog/comments/feed/', to: null, status: 410 },
		{ from: '/tag/chiffrement/feed/', to: '/archive/tags/chiffrement/feed.xml', status: 301 }
	]);
	expect(follow(old)).toBe(answer);
});

test.each(['/?page_id=42', '/?cat=9', '/?tag=rien', '/?author=7', '/?m=201901', '/?p=1'])(
	'%s, of which nothing is known, is not found, and never the front page',
	(old) => expect(follow(old)).toBe(404)
);

test.each([
	'/?s=',
	'/rien?s=tor',
	'/a/search/tor',
	'/2019/',
	'/2019/06/',
	'/2024/13/',
	'/bilan/2024/',
	'/tag/rien/page/2/',
	'/20240/'
])('%s leads nowhere, as nothing public stands there', (old) => {
	writeBroadcast(recordOf({ slug: 'nuit', startsAt: '2024-06-05T20:00' }));
	writeBroadcast(recordOf({ slug: 'vieux', startsAt: '2019-01-01T20:00', status: 'draft' }));
	expect(follow(old)).toBeNull();
});

test('a site that no WordPress stood before has its front page whatever the query, and no such list', () => {
	closeDatabase();
	openDatabase(mkdtempSync(join(tmpdir(), 'terrasse-none-')));
	writeBroadcast(recordOf({ slug: 'nuit', startsAt: '2024-06-05T20:00' }));
	expect(
		['/?p=1', '/?cat=2', '/2024/06/', '/page/2/', '/?s=tor', '/wp-sitemap.xml'].map(follow)
	).toEqual(Array(6).fill(null));
});

test('a year whose broadcasts are all put away is among the addresses that lead nowhere', () => {
	const old = { status: 'draft', startsAt: '2019-03-01T20:00' } as const;
	writeBroadcast(recordOf({ slug: 'vieux', ...old, legacy: { link: 'https://a.example/vieux/' } }));
	writeBroadcast(recordOf({ slug: 'nuit', startsAt: '2024-06-05T20:00' }));
	expect(deadListings()).toEqual(['/2019']);
	keepRedirects([{ from: '/2019/', to: null, status: 410 }]);
	expect(deadListings()).toEqual([]);
});
