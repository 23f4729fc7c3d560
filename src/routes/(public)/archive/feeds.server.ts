import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { writeAtom } from '#lib/archive/feeds/atom.ts';
import { writeCalendar } from '#lib/archive/feeds/calendar.ts';
import { writeJsonFeed } from '#lib/archive/feeds/json-feed.ts';
import {
	readPlace,
	WHOLE_ARCHIVE,
	type FeedKind,
	type FeedPlace
} from '#lib/archive/feeds/place.server.ts';
import {
	comingOf,
	FEED_FILES,
	lastChange,
	readFeed,
	type FeedFormat,
	type House
} from '#lib/archive/feeds/read-feed.server.ts';
import { writeRss } from '#lib/archive/feeds/rss.ts';
import { currentPersonSlug } from '#lib/archive/named/people.server.ts';
import { archiveEdition } from '#lib/archive/store.server.ts';
import { campaignOfBanner } from '#lib/campaign/store.server.ts';
import { answerKept } from '#lib/http/kept-answers.server.ts';
import { instanceSettings } from '#lib/instance/settings.server.ts';
import { address } from '#lib/words/addresses.ts';
import { catalogue } from '#lib/words/catalogue.server.ts';

/** Brings together what a feed is made of: the archive, the campaign of the day, the name of the house. */
const WRITERS = { rss: writeRss, atom: writeAtom, json: writeJsonFeed };
const TYPES = {
	rss: 'application/rss+xml',
	atom: 'application/atom+xml',
	json: 'application/feed+json'
};

type Event = Pick<RequestEvent, 'request' | 'url' | 'locals'> & { params: { slug?: string } };

/** Answers a feed of the whole archive, or of what the address names. */
export function answerFeed(event: Event, format: FeedFormat, kind?: FeedKind): Promise<Response> {
	const { locale } = event.locals;
	const place = placeOf(event, kind, FEED_FILES[format]);
	const house = houseOf(event.url);
	const page = /^\d{1,4}$/.exec(event.url.searchParams.get('page') ?? '')?.[0] ?? '1';
	return answerKept(event.request, {
		key: `${house.origin}${address(locale, `${place.base}/${FEED_FILES[format]}`)}?${Number(page)}`,
		edition: editionOf(house),
		type: TYPES[format],
		changedAt: lastChange(),
		make: () => {
			const { title } = catalogue(locale).archive;
			return WRITERS[format](readFeed(place, title, house, locale, format, Number(page)));
		}
	});
}

/** Answers what is to come, as a calendar. */
export function answerCalendar(event: Event, kind?: FeedKind): Promise<Response> {
	const { locale } = event.locals;
	const place = placeOf(event, kind, 'coming.ics');
	const house = houseOf(event.url);
	return answerKept(event.request, {
		key: house.origin + address(locale, `${place.base}/coming.ics`),
		edition: editionOf(house),
		type: 'text/calendar',
		changedAt: lastChange(),
		make: () =>
			writeCalendar({
				name: `${place.name ?? catalogue(locale).archive.title} · ${house.name}`,
				host: new URL(house.origin).host,
				address: (slug) => house.origin + address(locale, `/archive/${slug}`),
				broadcasts: comingOf(place)
			})
	});
}

const editionOf = (house: House): string => `${archiveEdition()} ${JSON.stringify(house)}`;

function houseOf({ origin }: URL): House {
	const campaign = campaignOfBanner('', new Date().toISOString().slice(0, 10));
	const funding = campaign?.url ? { url: campaign.url, title: campaign.title } : null;
	return { origin, name: instanceSettings().name, funding };
}

function placeOf(event: Event, kind: FeedKind | undefined, file: string): FeedPlace {
	if (!kind) return WHOLE_ARCHIVE;
	const { locale } = event.locals;
	const slug = event.params.slug ?? '';
	const place = readPlace(kind, slug);
	if (place) return place;
	const current = kind === 'people' ? currentPersonSlug(slug) : null;
	if (current) redirect(301, address(locale, `/archive/people/${current}/${file}`));
	error(404, catalogue(locale).archive.noSuch);
}
