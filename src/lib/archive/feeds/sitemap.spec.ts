import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { freshArchive, recordOf } from '../archive.fixture.server.ts';
import { withdraw, writeBroadcast } from '../store.server.ts';
import { archivePlaces } from './archive-places.server.ts';
import { WHOLE } from './feeds.fixture.server.ts';
import { cardOf, writeCardAsXml } from './oembed.ts';
import { writeSitemap, writeSitemapIndex } from './sitemap.ts';

freshArchive();

test('the map has every page that the public sees, in both languages, and no other', () => {
	writeBroadcast(WHOLE);
	for (const slug of ['draft', 'gone']) {
		writeBroadcast(
			recordOf({ slug, title: slug, status: slug === 'draft' ? 'draft' : 'published' })
		);
	}
	withdraw('gone');
	const xml = writeSitemap('https://t.example', archivePlaces());
	expect(XMLValidator.validate(xml)).toBe(true);
	const { urlset } = new XMLParser({ ignoreAttributes: false }).parse(xml) as {
		urlset: { url: { loc: string; lastmod?: string; 'xhtml:link': object[] }[] };
	};
	const [first] = urlset.url;
	expect(first).toMatchObject({
		loc: 'https://t.example/archives/la-nuit',
		lastmod: expect.stringMatching(/^20/) as string,
		'xhtml:link': [
			{ '@_hreflang': 'fr', '@_href': 'https://t.example/archives/la-nuit' },
			{ '@_hreflang': 'en', '@_href': 'https://t.example/en/archive/la-nuit' },
			{ '@_hreflang': 'x-default', '@_href': 'https://t.example/archives/la-nuit' }
		]
	});
	const all = urlset.url.map(({ loc }) => loc.replace('https://t.example', ''));
	expect(all).toEqual(
		expect.arrayContaining([
			'/en/archive/la-nuit',
			'/archives/personnes/ada',
			'/archives/mots-cles/vie-privee',
			'/archives/series/terrasse'
		])
	);
	expect(all.filter((path) => /draft|gone/.test(path))).toEqual([]);
	const index = writeSitemapIndex([{ href: 'https://t.example/sitemap-1.xml?a&b', changedAt: 0 }]);
	expect(XMLValidator.validate(index)).toBe(true);
});

test('a card is a link with a picture whole or none, never a frame', () => {
	const card = cardOf(WHOLE, 'https://t.example', 'La <maison>');
	expect(card).toMatchObject({ type: 'link', thumbnail_width: 1000, thumbnail_height: 500 });
	expect(card).not.toHaveProperty('html');
	expect(cardOf({ ...WHOLE, image: null }, 'https://t.example', 'x')).not.toHaveProperty(
		'thumbnail_width'
	);
	expect(XMLValidator.validate(writeCardAsXml(card))).toBe(true);
});
