import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { readCaptions } from './captions.server.ts';
import { readPeople, readTags } from './credits.server.ts';
import { readList } from './lists.server.ts';
import { readMedia } from './media.server.ts';
import type { BroadcastRecord, Image, Legacy } from '../record.ts';

/** A broadcast, put together again from its tables. */
type Row = Pick<
	BroadcastRecord,
	| 'slug'
	| 'status'
	| 'title'
	| 'summary'
	| 'body'
	| 'language'
	| 'startsAt'
	| 'zone'
	| 'duration'
	| 'licence'
	| 'season'
	| 'episode'
	| 'workshop'
	| 'roomCode'
> & { row: number; seriesSlug: string | null; seriesName: string };

const statements = prepared((database: Database) => ({
	broadcast: database.prepare<[string], Row>(
		`select broadcast.id as row, broadcast.slug, status, title, summary, body, language,
			starts_at as startsAt, zone, duration, licence, season, episode, workshop,
			room_code as roomCode, series.slug as seriesSlug, series.name as seriesName
		from broadcast left join series on series.id = broadcast.series where broadcast.slug = ?`
	),
	image: database.prepare<[number], Image>(
		'select name, source, width, height, alt, credit from broadcast_image where broadcast = ?'
	),
	legacy: database.prepare<[number], Legacy>(
		`select id, wordpress_id as wordpressId, link, guid, source, page_image as pageImage
		from legacy_reference where broadcast = ?`
	),
	slugs: database.prepare<[], string>('select slug from broadcast order by slug').pluck()
}));

/**
 * One broadcast, whatever its status: whoever shows it asks `isPublic` (visibility.ts).
 *
 * @param slug its slug of today; `currentSlug` knows the former ones
 */
export function readBroadcast(slug: string): BroadcastRecord | null {
	return findBroadcast(slug)?.record ?? null;
}

/** A broadcast and its row number. */
export function findBroadcast(slug: string): { row: number; record: BroadcastRecord } | null {
	const sql = statements();
	const found = sql.broadcast.get(slug);
	if (!found) return null;
	const { row, seriesSlug, seriesName, workshop, roomCode, season, episode, ...own } = found;
	const record = {
		...own,
		series: seriesSlug === null ? null : { slug: seriesSlug, name: seriesName },
		season,
		episode,
		people: readPeople(row),
		tags: readTags(row),
		chapters: readList(row, 'chapters'),
		footnotes: readList(row, 'footnotes'),
		keyQuestions: readList(row, 'keyQuestions'),
		media: readMedia(row),
		captions: readCaptions(row),
		image: sql.image.get(row) ?? null,
		legacy: sql.legacy.get(row) ?? null,
		workshop,
		roomCode
	};
	return { row, record };
}

/** The slugs of all broadcasts, whatever their status. */
export function allBroadcastSlugs(): string[] {
	return statements().slugs.all();
}

/** All broadcasts, whatever their status, read one at a time: an export never holds them all. */
export function* allBroadcasts(): Generator<BroadcastRecord> {
	for (const slug of allBroadcastSlugs()) {
		const record = readBroadcast(slug);
		if (record) yield record;
	}
}
