import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { asKept } from './as-kept.server.ts';
import { writeCaptions } from './captions.server.ts';
import { seriesId, writePeople, writeTags } from './credits.server.ts';
import { writeLegacy } from './legacy.server.ts';
import { PLAIN_LISTS, writeList } from './lists.server.ts';
import { writeMedia } from './media.server.ts';
import { findBroadcast } from './read-broadcast.server.ts';
import { BroadcastRecord, type Image } from '../record.ts';
import { RESERVED_SLUGS } from '../slug.ts';
import { currentSlug } from './slug-history.server.ts';
import { aboutToWrite, inArchiveTransaction } from '../transaction.server.ts';

/**
 * Writes a broadcast whole, in one transaction, and touches only what differs from what is there.
 */
const OWN = [
	'status',
	'title',
	'summary',
	'body',
	'language',
	'startsAt',
	'zone',
	'duration',
	'licence',
	'season',
	'episode',
	'workshop',
	'roomCode'
] as const;

const statements = prepared((database: Database) => ({
	add: database.prepare(
		`insert into broadcast (slug, status, title, summary, body, language, starts_at, zone, duration,
			licence, series, season, episode, workshop, room_code, made_at, changed_at)
		values (@slug, @status, @title, @summary, @body, @language, @startsAt, @zone, @duration,
			@licence, @series, @season, @episode, @workshop, @roomCode, @now, @now)`
	),
	change: database.prepare(
		`update broadcast set status = @status, title = @title, summary = @summary, body = @body,
			language = @language, starts_at = @startsAt, zone = @zone, duration = @duration,
			licence = @licence, series = @series, season = @season, episode = @episode,
			workshop = @workshop, room_code = @roomCode, changed_at = max(@now, changed_at + 1)
		where id = @row`
	),
	clearImage: database.prepare<[number]>('delete from broadcast_image where broadcast = ?'),
	addImage: database.prepare(
		`insert into broadcast_image (broadcast, name, source, width, height, alt, credit)
		values (@broadcast, @name, @source, @width, @height, @alt, @credit)`
	)
}));

/**
 * Keeps a broadcast under its slug: a new one, or the whole of one that is there. The same record
 * again changes nothing. Old addresses in `legacy` lead here, unless they already lead elsewhere.
 *
 * @throws the refusals `malformed` with the `field` that is wrong, `conflict` with the `slug` that is
 *   reserved or is now that of another broadcast, `not-stored`
 */
export function writeBroadcast(record: BroadcastRecord): void {
	const read = v.safeParse(BroadcastRecord, record);
	if (!read.success) throw refuse('malformed', { field: v.getDotPath(read.issues[0]) });
	const { slug } = read.output;
	if (RESERVED_SLUGS.includes(slug)) throw refuse('conflict', { slug });
	inArchiveTransaction(() => {
		const known = findBroadcast(slug);
		const moved = known ? null : currentSlug(slug);
		if (moved !== null) throw refuse('conflict', { slug: moved });
		write(asKept(read.output), known?.record ?? null, known?.row ?? 0);
	});
}

function write(record: BroadcastRecord, before: BroadcastRecord | null, known: number): void {
	const differs = (field: keyof BroadcastRecord): boolean =>
		!isDeepStrictEqual(record[field], before?.[field]);
	if (before && !(Object.keys(record) as (keyof BroadcastRecord)[]).some(differs)) return;
	aboutToWrite();
	const row = writeOwn(record, known);
	if (differs('people')) writePeople(row, record.people);
	if (differs('tags')) writeTags(row, record.tags);
	for (const name of PLAIN_LISTS) if (differs(name)) writeList(row, name, record[name]);
	if (differs('media')) writeMedia(row, record.media);
	writeCaptions(row, record.captions, before?.captions ?? []);
	if (differs('image')) writeImage(row, record.image);
	if (differs('legacy')) writeLegacy(row, record.legacy);
}

/** @returns the row number */
function writeOwn(record: BroadcastRecord, known: number): number {
	const own = Object.fromEntries(OWN.map((field) => [field, record[field]]));
	const values = { ...own, series: seriesId(record.series), now: Date.now() };
	if (known) {
		statements().change.run({ row: known, ...values });
		return known;
	}
	return Number(statements().add.run({ slug: record.slug, ...values }).lastInsertRowid);
}

function writeImage(broadcast: number, image: Image | null): void {
	statements().clearImage.run(broadcast);
	if (image) statements().addImage.run({ broadcast, ...image });
}
