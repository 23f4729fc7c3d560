import { outsideFailure, readOutsideFailure } from '../../outside/outside-failure.ts';
import type { Outside } from '../../outside/outside.server.ts';
import { refusedItem, type ImportItem, type Note } from '../item.ts';
import { readPlace, type PeertubePlace } from './address.ts';
import {
	listVideos,
	playlistName,
	readChapters,
	readVideo,
	type Listed
} from './instance.server.ts';
import { patchOf } from './patch.ts';
import { readCaptions } from './read-captions.ts';
import { PRIVACY } from './shapes.ts';

/**
 * Reads a channel, an account, a playlist or a video of a PeerTube instance, one video at a time. A
 * video that cannot be read is said and passed over; private ones, and those behind a password, too.
 */

/**
 * @param known UUIDs that were listed before: the ones that no longer are get asked for by name, since
 * leaving a playlist is not leaving the instance
 * @throws where the list itself cannot be read (`readOutsideFailure`), or the address is not of
 * PeerTube: nothing is then known to be missing
 */
export async function* readPeertube(
	address: URL,
	outside: Outside,
	known: readonly string[] = []
): AsyncIterable<ImportItem> {
	const place = readPlace(address);
	if (!place) throw outsideFailure({ code: 'page', host: address.host });
	const series = place.kind === 'playlist' ? await playlistName(outside, place) : null;
	const seen = new Set<string>();
	let position = 0;
	for await (const video of listed(outside, place, known)) {
		position += 1;
		if (video && seen.has(video.uuid)) continue;
		if (!video) {
			yield unavailable(place, position);
			continue;
		}
		seen.add(video.uuid);
		yield readVideoItem(outside, place.origin, video.uuid, series);
	}
	for (const uuid of known.filter((one) => !seen.has(one))) {
		yield readVideoItem(outside, place.origin, uuid);
	}
}

/** The key of a video, for good. */
export function videoKey(host: string, uuid: string): string {
	return `peertube:${host}:${uuid}`;
}

/** Whether the instance said that a video is not there, or is no longer for everyone. */
export function isGone({ notes }: ImportItem): boolean {
	return notes.some(({ code }) => code === 'peertube-gone' || code === 'peertube-private');
}

async function* listed(
	outside: Outside,
	place: PeertubePlace,
	known: readonly string[]
): AsyncIterable<Listed> {
	if (place.kind !== 'video') return yield* listVideos(outside, place);
	// A video that is known is asked for by name below, where its absence is an answer.
	if (known.length > 0) return;
	const { uuid, name } = await readVideo(outside, place.origin, place.id);
	yield { uuid, name };
}

function unavailable({ origin, id }: PeertubePlace, position: number): ImportItem {
	const key = videoKey(new URL(origin).host, `${id}#${position}`);
	const note: Note = { level: 'warning', code: 'peertube-unavailable', values: { id } };
	return { key, patch: null, redirects: [], notes: [note] };
}

/**
 * One video with its chapters and captions. A failure of the network is a note of the item.
 *
 * @param series the name of the playlist it was found in
 */
export async function readVideoItem(
	outside: Outside,
	origin: string,
	uuid: string,
	series: string | null = null
): Promise<ImportItem> {
	const key = videoKey(new URL(origin).host, uuid);
	const item: ImportItem = { key, patch: null, redirects: [], notes: [] };
	try {
		const video = await readVideo(outside, origin, uuid);
		const privacy = video.privacy?.id ?? PRIVACY.public;
		if (privacy > PRIVACY.unlisted) return { ...item, notes: [privateNote(uuid)] };
		const { notes } = item;
		const chapters = await orNote(notes, 'peertube-chapters', () =>
			readChapters(outside, origin, uuid)
		);
		const captions = await orNote(notes, 'peertube-captions', () =>
			readCaptions(outside, origin, uuid)
		);
		return { ...item, patch: patchOf(video, origin, { chapters, captions, series }) };
	} catch (failure) {
		return failedItem(key, uuid, failure);
	}
}

function privateNote(uuid: string): Note {
	return { level: 'warning', code: 'peertube-private', values: { id: uuid } };
}

function failedItem(key: string, id: string, failure: unknown): ImportItem {
	const outside = readOutsideFailure(failure);
	if (!outside) throw failure;
	const absent: Omit<ImportItem, 'notes'> = { key, patch: null, redirects: [] };
	const { status, code } = outside;
	if (status === 401 || status === 403) return { ...absent, notes: [privateNote(id)] };
	if (status === 404 || status === 410) {
		return { ...absent, notes: [{ level: 'warning', code: 'peertube-gone', values: { id } }] };
	}
	return refusedItem(key, {
		code: `outside-${code}`,
		values: { host: outside.host, status: status ?? 0 }
	});
}

/** What hangs on a video says nothing where it cannot be read: what was kept of it stays. */
async function orNote<T>(notes: Note[], code: string, read: () => Promise<T>): Promise<T | null> {
	try {
		return await read();
	} catch (failure) {
		const outside = readOutsideFailure(failure);
		if (!outside) throw failure;
		notes.push({ level: 'warning', code, values: { host: outside.host } });
		return null;
	}
}
