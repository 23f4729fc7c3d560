import { licenceNamed } from '#lib/words/licences.ts';
import type { Feed, FeedItem } from './feed.ts';
import { el, textEl, writeXml, type XmlElement } from './xml.ts';

/** Atom 1.0 (RFC 4287), by pages (RFC 5005, section 3), with the licence of each (RFC 4946). */
export function writeAtom(feed: Feed): string {
	const link = (rel: string, href: string | null, type = 'application/atom+xml') =>
		href === null ? null : el('link', { rel, href, type });
	return writeXml(
		el(
			'feed',
			{ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.locale },
			textEl('id', feed.first),
			textEl('title', feed.title),
			textEl('subtitle', feed.description),
			textEl('updated', instant(feed.updatedAt)),
			el('author', {}, textEl('name', feed.author)),
			textEl('generator', 'Terrasse'),
			link('self', feed.self),
			link('alternate', feed.home, 'text/html'),
			link('first', feed.first),
			link('previous', feed.previous),
			link('next', feed.next),
			link('last', feed.last),
			...feed.items.map(entry)
		)
	);
}

const instant = (at: number): string => new Date(at).toISOString();

function entry(item: FeedItem): XmlElement {
	const { enclosure } = item;
	const licence = item.licence === null ? null : licenceNamed(item.licence).url;
	return el(
		'entry',
		{ 'xml:lang': item.language },
		textEl('id', item.id),
		// Atom asks for one, and a broadcast has one; the tag is there even where it is empty.
		el('title', {}, item.title),
		textEl('updated', instant(item.changedAt)),
		textEl('published', item.at === null ? null : instant(item.at)),
		el('link', { rel: 'alternate', href: item.address, type: 'text/html' }),
		enclosure
			? el('link', {
					rel: 'enclosure',
					href: enclosure.url,
					type: enclosure.type,
					length: enclosure.bytes
				})
			: null,
		licence === null ? null : el('link', { rel: 'license', href: licence }),
		...item.people.map(({ name, role, address }) =>
			el(
				role === 'host' || role === 'author' ? 'author' : 'contributor',
				{},
				textEl('name', name),
				textEl('uri', address)
			)
		),
		...item.tags.map(({ slug, name }) => el('category', { term: slug, label: name })),
		textEl('summary', item.summary),
		item.html === '' ? null : el('content', { type: 'html' }, item.html)
	);
}
