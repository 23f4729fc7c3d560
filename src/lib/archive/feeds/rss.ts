import { licenceNamed } from '#lib/words/licences.ts';
import type { Feed, FeedItem, FeedPerson } from './feed.ts';
import { podcastGuid } from './identity.ts';
import { el, textEl, writeXml, type XmlElement, type XmlNode } from './xml.ts';

/**
 * RSS 2.0 (rssboard.org/rss-specification) with what Podcasting 2.0 adds to it
 * (podcastindex.org/namespace/1.0) and the little that Apple asks for. Nothing here counts or follows
 * whoever listens.
 */
const NAMESPACES = {
	'xmlns:atom': 'http://www.w3.org/2005/Atom',
	'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
	'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
	'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
	'xmlns:podcast': 'https://podcastindex.org/namespace/1.0'
};
/** The taxonomy of the namespace; a role it does not know is shown as it is. */
const GROUPS: Readonly<Record<string, string>> = { guest: 'cast', host: 'cast', author: 'writing' };
/** `podcast:funding` and its like are cut there by readers. */
const MOST_CHARACTERS = 128;

/** Writes a feed as RSS. */
export function writeRss(feed: Feed): string {
	const link = (rel: string, href: string | null) =>
		href === null ? null : el('atom:link', { rel, href, type: 'application/rss+xml' });
	return writeXml(
		el(
			'rss',
			{ version: '2.0', ...NAMESPACES },
			el(
				'channel',
				{},
				textEl('title', feed.title),
				textEl('link', feed.home),
				link('self', feed.self),
				link('first', feed.first),
				link('previous', feed.previous),
				link('next', feed.next),
				link('last', feed.last),
				textEl('description', asHtml(feed.description || feed.title)),
				textEl('language', feed.locale),
				textEl('lastBuildDate', new Date(feed.updatedAt).toUTCString()),
				textEl('generator', 'Terrasse'),
				textEl('itunes:author', feed.author),
				el('itunes:category', { text: 'Technology' }),
				textEl('itunes:explicit', 'false'),
				textEl('itunes:type', 'episodic'),
				feed.image ? el('itunes:image', { href: feed.image }) : null,
				textEl('podcast:guid', podcastGuid(feed.first)),
				textEl('podcast:medium', 'video'),
				feed.funding
					? el('podcast:funding', { url: feed.funding.url }, short(feed.funding.title))
					: null,
				...feed.lives.map(liveItem),
				...feed.items.map((item) => el('item', {}, ...common(item), ...recorded(item)))
			)
		)
	);
}

/** Readers take a description for HTML: ours is a text, so its signs are escaped once for them too. */
const asHtml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const short = (text: string): string => [...text].slice(0, MOST_CHARACTERS).join('');

/** What is said of a broadcast, recorded or not. */
function common(item: FeedItem): XmlNode[] {
	const { enclosure, licence } = item;
	return [
		textEl('title', item.title),
		textEl('link', item.address),
		el('guid', { isPermaLink: 'false' }, item.id),
		textEl('description', asHtml(item.summary || item.title)),
		textEl('content:encoded', item.html),
		textEl('dc:language', item.language),
		enclosure
			? el('enclosure', {
					url: enclosure.url,
					type: enclosure.type,
					length: enclosure.bytes ?? 0
				})
			: null,
		item.image ? el('itunes:image', { href: item.image }) : null,
		textEl('itunes:explicit', 'false'),
		...item.people.map(person),
		...item.tags.map(({ name }) => el('category', {}, name)),
		item.series && item.season !== null
			? el('podcast:season', { name: short(item.series.name) }, String(item.season))
			: textEl('podcast:season', item.season),
		textEl('podcast:episode', item.episode),
		licence === null
			? null
			: el('podcast:license', { url: licenceNamed(licence).url }, licence.toLowerCase())
	];
}

function recorded(item: FeedItem): XmlNode[] {
	return [
		textEl('pubDate', item.at === null ? null : new Date(item.at).toUTCString()),
		textEl('itunes:duration', item.duration === null ? null : Math.round(item.duration)),
		textEl('itunes:season', item.season),
		textEl('itunes:episode', item.episode),
		textEl('itunes:episodeType', 'full'),
		item.hasChapters
			? el('podcast:chapters', {
					url: `${item.address}/chapters.json`,
					type: 'application/json+chapters'
				})
			: null,
		...item.captions.map(({ language }) =>
			el('podcast:transcript', {
				url: `${item.address}/captions/${language}.vtt`,
				type: 'text/vtt',
				language,
				rel: 'captions'
			})
		)
	];
}

function liveItem(item: FeedItem): XmlElement {
	const end = item.at === null || item.duration === null ? null : item.at + item.duration * 1000;
	return el(
		'podcast:liveItem',
		{
			status: item.status === 'live' ? 'live' : 'pending',
			start: item.at === null ? null : new Date(item.at).toISOString(),
			end: end === null ? null : new Date(end).toISOString()
		},
		...common(item),
		el('podcast:contentLink', { href: item.address }, short(item.title))
	);
}

const person = ({ name, role, address }: FeedPerson): XmlElement =>
	el('podcast:person', { role, group: GROUPS[role] ?? null, href: address }, short(name));
