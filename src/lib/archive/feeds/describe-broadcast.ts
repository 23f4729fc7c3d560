import type {
	AudioObject,
	BroadcastEvent,
	Clip,
	CreativeWork,
	Event,
	Graph,
	VideoObject
} from 'schema-dts';
import { address } from '#lib/words/addresses.ts';
import { licenceNamed } from '#lib/words/licences.ts';
import type { Locale } from '#lib/words/locale.ts';
import { asDuration } from '#lib/words/time-code.ts';
import { instantOf } from '../clock.ts';
import type { BroadcastRecord } from '../record.ts';
import { momentPath } from '../search/moment-path.ts';
import { enclosureOf, isSound, pictureOf } from './media-of.ts';

/**
 * A broadcast in the words of schema.org: a recording with a clip for each chapter, an evening to come,
 * or one that is live. Says what is known and nothing else.
 */
export type Described = {
	origin: string;
	locale: Locale;
	/** The name of the house. */
	publisher: string;
	/** The workshop that was recorded, where it has a page. */
	workshop: { slug: string; title: string } | null;
};
type Work = Exclude<VideoObject, string>;

export function describeBroadcast(record: BroadcastRecord, about: Described): Graph {
	return {
		'@context': 'https://schema.org',
		'@graph': [record.status === 'scheduled' ? eventOf(record, about) : workOf(record, about)]
	};
}

const pageOf = (path: string, { origin, locale }: Described): string =>
	origin + address(locale, path);

function startOf({ startsAt, zone }: BroadcastRecord): string | undefined {
	if (startsAt === null) return undefined;
	// A day is a day: no hour is made up for it.
	return startsAt.length === 10 ? startsAt : new Date(instantOf(startsAt, zone)).toISOString();
}

/** What is true of it, recorded or not. */
function common(record: BroadcastRecord, about: Described) {
	const url = pageOf(`/archive/${record.slug}`, about);
	const image = pictureOf(record.image, about.origin) ?? undefined;
	return { '@id': `${url}#broadcast`, name: record.title, url, image };
}

function eventOf(record: BroadcastRecord, about: Described): Event {
	const { url, ...said } = common(record, about);
	return {
		'@type': 'Event',
		...said,
		url,
		description: record.summary || undefined,
		startDate: startOf(record),
		inLanguage: record.language,
		eventStatus: 'https://schema.org/EventScheduled',
		isAccessibleForFree: true,
		location: { '@type': 'VirtualLocation', url },
		performer: record.people
			.filter(({ role }) => role === 'guest' || role === 'host')
			.map((one) => personOf(one, about)),
		organizer: { '@type': 'Organization', name: about.publisher, url: about.origin }
	};
}

function workOf(
	record: BroadcastRecord,
	about: Described
): VideoObject | AudioObject | CreativeWork {
	const { media, series } = record;
	const isThere = media.some(({ missing }) => !missing);
	const said = common(record, about);
	const work: Omit<Work, '@type'> = {
		...said,
		description: record.summary || record.title,
		inLanguage: record.language,
		isAccessibleForFree: true,
		datePublished: startOf(record),
		license: record.licence === null ? undefined : (licenceNamed(record.licence).url ?? undefined),
		keywords: record.tags.map(({ name }) => name),
		author: record.people
			.filter(({ role }) => role === 'author')
			.map((one) => personOf(one, about)),
		contributor: record.people
			.filter(({ role }) => role !== 'author')
			.map((one) => personOf(one, about)),
		isPartOf: series
			? {
					'@type': 'CreativeWorkSeries',
					name: series.name,
					url: pageOf(`/archive/series/${series.slug}`, about)
				}
			: undefined,
		position: record.episode ?? undefined,
		publisher: { '@type': 'Organization', name: about.publisher, url: about.origin },
		recordedAt: about.workshop
			? {
					'@type': 'Event',
					name: about.workshop.title,
					url: pageOf(`/workshops/${about.workshop.slug}`, about),
					startDate: startOf(record)
				}
			: undefined
	};
	if (!isThere) return { '@type': 'CreativeWork', ...work } as CreativeWork;
	const recorded = { ...work, ...videoOf(record, said.url, about) };
	return isSound(media)
		? ({ '@type': 'AudioObject', ...recorded } as AudioObject)
		: { '@type': 'VideoObject', ...recorded };
}

function videoOf(record: BroadcastRecord, url: string, { origin }: Described): Partial<Work> {
	const { duration, media, status } = record;
	const length = duration ?? media.find((one) => one.duration !== null)?.duration ?? null;
	const file = enclosureOf(record, origin);
	return {
		uploadDate: startOf(record),
		thumbnailUrl: pictureOf(record.image, origin) ?? undefined,
		duration: length === null ? undefined : asDuration(Math.round(length)),
		contentUrl: file?.url,
		encodingFormat: file?.type,
		caption: record.captions.map(({ language }) => ({
			'@type': 'MediaObject',
			contentUrl: `${url}/captions/${language}.vtt`,
			encodingFormat: 'text/vtt',
			inLanguage: language
		})),
		hasPart: clipsOf(record, url, length),
		potentialAction: {
			'@type': 'SeekToAction',
			target: `${url}?t={seek_to_second_number}`,
			'startOffset-input': 'required name=seek_to_second_number'
		} as Work['potentialAction'],
		publication: status === 'live' ? liveOf(record) : undefined
	};
}

function clipsOf({ chapters }: BroadcastRecord, url: string, length: number | null): Clip[] {
	return chapters.map(({ at, title }, index) => ({
		'@type': 'Clip',
		name: title,
		startOffset: Math.floor(at),
		endOffset: chapters[index + 1]?.at ?? length ?? undefined,
		url: momentPath(url, at)
	}));
}

const liveOf = (record: BroadcastRecord): BroadcastEvent => ({
	'@type': 'BroadcastEvent',
	name: record.title,
	isLiveBroadcast: true,
	startDate: startOf(record)
});

const personOf = (
	{ slug, name, as, organisation }: BroadcastRecord['people'][number],
	about: Described
) => ({
	'@type': 'Person' as const,
	name: as ?? name,
	url: pageOf(`/archive/people/${slug}`, about),
	affiliation: organisation ? { '@type': 'Organization' as const, name: organisation } : undefined
});
