import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseFeed } from 'podcast-partytime';
import { describe, expect, test } from 'vitest';
import { freshArchive, recordOf } from '../archive.fixture.server.ts';
import { writeBroadcast } from '../store.server.ts';
import { writeAtom } from './atom.ts';
import { HOSTILE, HOUSE, like, WHOLE, writeHostile } from './feeds.fixture.server.ts';
import { podcastGuid } from './identity.ts';
import { writeJsonFeed } from './json-feed.ts';
import { readPlace, WHOLE_ARCHIVE } from './place.server.ts';
import { readFeed, type FeedFormat } from './read-feed.server.ts';
import { writeRss } from './rss.ts';

freshArchive();

const read = (format: FeedFormat, place = WHOLE_ARCHIVE, page = 1) =>
	readFeed(place, 'Archives', HOUSE, 'fr', format, page);
const tree = (xml: string) =>
	new XMLParser({ ignoreAttributes: false, parseTagValue: false, trimValues: false }).parse(
		xml
	) as Record<string, Record<string, never>>;
const PAGE = 'https://terrasse.example/archives/la-nuit';

describe('RSS', () => {
	test('a podcast parser finds everything that a broadcast says of itself', () => {
		writeBroadcast(WHOLE);
		const xml = writeRss(read('rss'));
		expect(XMLValidator.validate(xml)).toBe(true);
		const feed = parseFeed(xml);
		expect(feed).toMatchObject({
			title: 'Archives · La maison',
			link: 'https://terrasse.example/archives',
			language: 'fr',
			author: 'La maison',
			explicit: false,
			medium: 'video',
			podcastFunding: [{ message: 'Soutenir', url: 'https://give.example/?a=1&b=2' }],
			guid: podcastGuid('https://terrasse.example/archives/feed.xml')
		});
		expect(feed?.items).toHaveLength(1);
		expect(feed?.items[0]).toMatchObject({
			title: 'La nuit des données',
			guid: 'https://old.example/?p=12',
			link: PAGE,
			duration: 5097,
			enclosure: { url: 'https://video.example/720.mp4', type: 'video/mp4', length: 1234 },
			podcastSeason: { number: 3, name: 'En terrasse' },
			podcastEpisode: { number: 12 },
			podcastChapters: { url: `${PAGE}/chapters.json`, type: 'application/json+chapters' },
			podcastTranscripts: [
				{ url: `${PAGE}/captions/fr.vtt`, type: 'text/vtt', language: 'fr', rel: 'captions' }
			],
			license: { identifier: 'cc-by-sa-4.0' },
			podcastPeople: [
				{ name: 'A. L.', role: 'Guest', href: 'https://terrasse.example/archives/personnes/ada' },
				{ name: 'Léo', role: 'Host' }
			]
		});
		expect(feed?.items[0]?.pubDate?.toISOString()).toBe('2024-06-05T16:30:00.000Z');
	});

	test('what is live or to come is announced, and is no item yet', () => {
		writeBroadcast(
			recordOf({
				...WHOLE,
				status: 'scheduled',
				startsAt: '2099-06-05T18:30',
				media: [
					{
						provider: 'peertube',
						host: 'video.example',
						id: 'abc',
						hls: 'https://video.example/live.m3u8',
						isLive: true
					}
				]
			})
		);
		const xml = writeRss(read('rss'));
		expect(xml).not.toContain('<item>');
		expect(tree(xml).rss?.channel?.['podcast:liveItem']).toMatchObject({
			'@_status': 'pending',
			'@_start': '2099-06-05T16:30:00.000Z',
			title: 'La nuit des données',
			'podcast:contentLink': { '@_href': PAGE },
			enclosure: { '@_url': 'https://video.example/live.m3u8', '@_length': '0' }
		});
	});

	test('drafts and what was withdrawn are in no feed', () => {
		for (const status of ['draft', 'withdrawn'] as const) {
			writeBroadcast(recordOf({ slug: status, title: `Secret ${status}`, status }));
		}
		for (const written of all()) expect(written).not.toContain('Secret');
	});
});

test('a summary that looks like markup is a text for a reader that shows HTML', () => {
	writeBroadcast(recordOf({ slug: 'a', title: 'A', summary: '<script>1 && 2</script>' }));
	expect(tree(writeRss(read('rss'))).rss?.channel?.['item']).toMatchObject({
		description: '&lt;script&gt;1 &amp;&amp; 2&lt;/script&gt;'
	});
});

const all = () => [writeRss(read('rss')), writeAtom(read('atom')), writeJsonFeed(read('json'))];

test('links of a text are whole ones, and the place of a banner leaves nothing behind', () => {
	writeBroadcast(WHOLE);
	const [item] = read('rss').items;
	expect(item?.html).toContain('href="https://terrasse.example/ateliers"');
	expect(item?.html).toContain(`href="${PAGE}#note-fn-1"`);
	expect(item?.html).not.toContain('<hr');
});

test('a call of a note that stands on the page leads there', () => {
	const footnotes = [{ label: '1', text: 'La note.' }];
	writeBroadcast(like({ body: 'Un (1), deux[^1].', footnotes }));
	const html = read('json').items[0]?.html;
	expect(html).toBe(
		`<p>Un <a href="${PAGE}#note-1">(1)</a>, deux<a href="${PAGE}#note-1">(1)</a>.</p>`
	);
});

test('a broadcast changed is another entry text, under the same name', () => {
	writeBroadcast(recordOf({ slug: 'a', title: 'A', body: 'Avant' }));
	const [before] = read('atom').items;
	writeBroadcast(recordOf({ slug: 'a', title: 'A', body: 'Après' }));
	const [after] = read('atom').items;
	expect(after?.id).toBe(before?.id);
	expect(after?.id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5/);
	expect(after?.html).toBe('<p>Après</p>');
	expect(after?.changedAt).toBeGreaterThan(before?.changedAt ?? Infinity);
});

test('feeds are read by pages of fifty, and each names the next', () => {
	for (let n = 0; n < 120; n++) {
		writeBroadcast(recordOf({ slug: `b-${n}`, title: `B ${n}`, startsAt: `${1900 + n}-01-01` }));
	}
	const pages = [1, 2, 3].map((page) => read('json', WHOLE_ARCHIVE, page));
	expect(pages.map(({ items }) => items.length)).toEqual([50, 50, 20]);
	expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(120);
	const first = 'https://terrasse.example/archives/feed.json';
	expect(pages.map(({ next }) => next)).toEqual([`${first}?page=2`, `${first}?page=3`, null]);
	expect(JSON.parse(writeJsonFeed(pages[0] as never))).toMatchObject({
		version: 'https://jsonfeed.org/version/1.1',
		feed_url: first,
		next_url: `${first}?page=2`
	});
	const atom = writeAtom(read('atom', WHOLE_ARCHIVE, 2));
	const links = (tree(atom).feed?.link as unknown as Record<string, string>[]).map(
		(link) => `${link['@_rel']} ${link['@_href']}`
	);
	const atomFirst = 'https://terrasse.example/archives/feed.atom';
	expect(links).toEqual([
		`self ${atomFirst}?page=2`,
		'alternate https://terrasse.example/archives',
		`first ${atomFirst}`,
		`previous ${atomFirst}`,
		`next ${atomFirst}?page=3`,
		`last ${atomFirst}?page=3`
	]);
});

test('a series, a person and a tag each have their own feed', () => {
	writeBroadcast(WHOLE);
	writeBroadcast(recordOf({ slug: 'other', title: 'Autre' }));
	const places = [
		readPlace('series', 'terrasse'),
		readPlace('people', 'ada'),
		readPlace('tags', 'vie-privee')
	];
	for (const place of places) {
		expect(place && read('rss', place).items.map(({ slug }) => slug)).toEqual(['la-nuit']);
	}
	expect(readPlace('tags', 'unknown')).toBeNull();
});

test('texts that try to be markup come out as texts in every feed', () => {
	for (const status of ['published', 'live'] as const) writeHostile(status);
	const [rss = '', atom = '', json = ''] = all();
	for (const xml of [rss, atom]) {
		expect(XMLValidator.validate(xml)).toBe(true);

		expect(xml).not.toMatch(/<script|<!ENTITY|<!\[CDATA|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/);
	}
	const feed = parseFeed(rss);
	expect(feed?.items).toHaveLength(HOSTILE.length);
	expect(tree(rss).rss?.channel?.['podcast:liveItem']).toHaveLength(HOSTILE.length);
	expect(tree(atom).feed?.entry).toHaveLength(HOSTILE.length);
	const items = (JSON.parse(json) as { items: { title: string; content_html: string }[] }).items;
	expect(items.map(({ title }) => title)).toEqual(
		HOSTILE.toReversed().map((text) => text.toWellFormed().trim())
	);
	for (const item of read('rss').items) expect(item.html).not.toMatch(/<script|<[^>]+ on\w+=/);
});
