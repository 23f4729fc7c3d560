import type { Feed, FeedItem } from './feed.ts';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). What is not known is left out. */
export function writeJsonFeed(feed: Feed): string {
	return JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title: feed.title,
		home_page_url: feed.home,
		feed_url: feed.self,
		description: feed.description || undefined,
		icon: feed.image ?? undefined,
		authors: [{ name: feed.author }],
		language: feed.locale,
		next_url: feed.next ?? undefined,
		items: feed.items.map(item)
	});
}

function item(one: FeedItem) {
	const { enclosure } = one;
	return {
		id: one.id,
		url: one.address,
		title: one.title,
		// One of the two must be there.
		...(one.html === '' ? { content_text: one.summary || one.title } : { content_html: one.html }),
		summary: one.summary || undefined,
		image: one.image ?? undefined,
		date_published: one.at === null ? undefined : new Date(one.at).toISOString(),
		date_modified: new Date(one.changedAt).toISOString(),
		authors: one.people.map(({ name, address }) => ({ name, url: address })),
		tags: one.tags.map(({ name }) => name),
		language: one.language,
		attachments: enclosure
			? [
					{
						url: enclosure.url,
						mime_type: enclosure.type,
						size_in_bytes: enclosure.bytes ?? undefined,
						duration_in_seconds: one.duration ?? undefined
					}
				]
			: undefined
	};
}
