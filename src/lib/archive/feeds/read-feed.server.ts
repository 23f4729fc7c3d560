import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { address } from '#lib/words/addresses.ts';
import type { Locale } from '#lib/words/locale.ts';
import type { BroadcastSummary } from '../list/broadcast-summary.ts';
import { listBroadcasts } from '../list/list.server.ts';
import type { Feed, FeedItem, Funding } from './feed.ts';
import { broadcastId } from './identity.ts';
import { pictureOf } from './media-of.ts';
import { readParts } from './parts.server.ts';
import type { FeedPlace } from './place.server.ts';
import { publishedAt } from './published-at.ts';

/** A feed put together from the archive: what was published, by pages, and what is live or to come. */
export const FEED_FILES = { rss: 'feed.xml', atom: 'feed.atom', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof FEED_FILES;

/** What a feed says of the site it comes from. */
export type House = { origin: string; name: string; funding: Funding | null };

const PER_PAGE = 50;
const MOST_LIVES = 20;

const statements = prepared((database: Database) => ({
	changedAt: database.prepare<[], number | null>('select max(changed_at) from broadcast').pluck()
}));

/** When anything in the archive last changed, in milliseconds since 1970; 0 for an empty one. */
export const lastChange = (): number => statements().changedAt.get() ?? 0;

/**
 * Reads one page of a feed.
 *
 * @param title of the whole archive, in that language
 * @param page one out of range gives the nearest one
 */
export function readFeed(
	place: FeedPlace,
	title: string,
	house: House,
	locale: Locale,
	format: FeedFormat,
	page: number
): Feed {
	const list = listBroadcasts({ ...place.query, status: 'published', page, perPage: PER_PAGE });
	const whole = (path: string) => house.origin + address(locale, path);
	const first = whole(`${place.base}/${FEED_FILES[format]}`);
	const numbered = (n: number) => (n === 1 ? first : `${first}?page=${n}`);
	const items = itemsOf(list.broadcasts, house.origin, locale);
	return {
		title: `${place.name ?? title} · ${house.name}`,
		description: place.description,
		locale,
		author: house.name,
		home: whole(place.base),
		self: numbered(list.page),
		first,
		last: numbered(list.pages),
		next: list.page < list.pages ? numbered(list.page + 1) : null,
		previous: list.page > 1 ? numbered(list.page - 1) : null,
		updatedAt: Math.max(0, ...items.map(({ changedAt }) => changedAt)),
		// The house has no picture of its own: that of its newest broadcast stands for it.
		image: items.find(({ image }) => image !== null)?.image ?? null,
		funding: house.funding,
		items,
		lives: itemsOf(comingOf(place), house.origin, locale).filter(({ at }) => at !== null)
	};
}

/** What is live and then what is to come, the nearest first. */
export function comingOf({ query }: FeedPlace): BroadcastSummary[] {
	return (['live', 'scheduled'] as const).flatMap(
		(status) =>
			listBroadcasts({ ...query, status, order: 'oldest', perPage: MOST_LIVES }).broadcasts
	);
}

function itemsOf(list: readonly BroadcastSummary[], origin: string, locale: Locale): FeedItem[] {
	return list.flatMap((summary) => {
		const page = origin + address(locale, `/archive/${summary.slug}`);
		const parts = readParts(summary.slug, summary.changedAt, page, locale);
		if (!parts) return [];
		const { guid, ...rest } = parts;
		const { startsAt, zone } = summary;
		return {
			...summary,
			...rest,
			id: broadcastId(origin, summary.slug, guid),
			address: page,
			at: startsAt === null ? null : publishedAt(startsAt, zone),
			image: pictureOf(summary.image, origin),
			people: summary.people.map(({ slug, name, as, role }) => ({
				name: as ?? name,
				role,
				address: origin + address(locale, `/archive/people/${slug}`)
			}))
		};
	});
}
