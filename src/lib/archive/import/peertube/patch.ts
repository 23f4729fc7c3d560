import type { BroadcastPatch, Caption, Chapter } from '../../record.ts';
import { slugOf } from '../../slug.ts';
import { readDescription } from './description.ts';
import { mediaOf, seconds, statusOf, webAddress } from './media.ts';
import { clockIn } from '../../clock.ts';
import type { Video } from './shapes.ts';

/**
 * A video of PeerTube as what it says of a broadcast. `updatedAt` moves with every view and is not
 * read: the import compares the fields themselves.
 */
const ZONE = 'Europe/Paris';

/** PeerTube's numbers, as it says itself (`VIDEO_LICENCES`); from 8 on they are no licence of SPDX. */
const LICENCES: Readonly<Record<number, string>> = {
	1: 'CC-BY-4.0',
	2: 'CC-BY-SA-4.0',
	3: 'CC-BY-ND-4.0',
	4: 'CC-BY-NC-4.0',
	5: 'CC-BY-NC-SA-4.0',
	6: 'CC-BY-NC-ND-4.0',
	7: 'CC0-1.0'
};

/** What is read beside the video. Null: could not be read, and says nothing this time. */
export type Beside = {
	chapters: { timecode: number; title: string }[] | null;
	captions: Caption[] | null;
	/** The name of the playlist it was found in. */
	series: string | null;
};

/** @param origin of the instance that answered */
export function patchOf(video: Video, origin: string, beside: Beside): BroadcastPatch {
	const title = line(video.name);
	const status = statusOf(video);
	const language = languageOf(video);
	const licence = LICENCES[video.licence?.id ?? 0];
	const startsAt = clockIn(ZONE, whenOf(video));
	const image = webAddress(imageOf(video), origin);
	const media = mediaOf(video, origin);
	return {
		slug: slugOf(title),
		title,
		...readDescription(video.description ?? ''),
		...(status ? { status } : {}),
		...(language ? { language } : {}),
		...(licence ? { licence } : {}),
		...(startsAt ? { startsAt, zone: ZONE } : {}),
		duration: media.duration,
		tags: tagsOf(video),
		media: [media],
		...(beside.series ? { series: named(beside.series) } : {}),
		...(beside.chapters ? { chapters: chaptersOf(beside.chapters) } : {}),
		...(beside.captions ? { captions: beside.captions } : {}),
		...(image ? { image: { ...NO_COPY, source: image } } : {})
	};
}

const NO_COPY = { name: null, width: null, height: null, alt: '', credit: null };

/** A language as a record writes it, or null. PeerTube also has `zxx`, no words at all. */
export function languageCode(id: string): string | null {
	return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(id) && id !== 'zxx' ? id : null;
}

/** A live is announced for a date; a recording is of the day it was made, if that was said. */
function whenOf(video: Video): string | null {
	const announced = video.isLive ? (video.liveSchedules?.[0]?.startAt ?? null) : null;
	return announced ?? video.originallyPublishedAt ?? video.publishedAt;
}

function languageOf(video: Video): string | null {
	return languageCode(video.language?.id ?? '');
}

function imageOf(video: Video): string | null {
	const [largest] = (video.thumbnails ?? []).toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0));
	return largest?.fileUrl ?? video.previewUrl ?? video.previewPath;
}

function tagsOf(video: Video): { slug: string; name: string }[] {
	const tags = (video.tags ?? []).filter((tag) => line(tag)).map(named);
	return tags.filter((tag, index) => tags.findIndex(({ slug }) => slug === tag.slug) === index);
}

function chaptersOf(chapters: { timecode: number; title: string }[]): Chapter[] {
	return chapters
		.flatMap(({ timecode, title }): Chapter[] => {
			const at = seconds(timecode);
			return at === null || !line(title) ? [] : [{ at, title: line(title) }];
		})
		.sort((a, b) => a.at - b.at);
}

function named(name: string): { slug: string; name: string } {
	return { slug: slugOf(line(name)), name: line(name) };
}

/** One line that a record takes. */
function line(words: string): string {
	return words.replace(/\s+/g, ' ').trim().slice(0, 500).trim();
}
