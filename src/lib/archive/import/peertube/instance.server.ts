import * as v from 'valibot';
import { outsideFailure, readOutsideFailure } from '../../outside/outside-failure.ts';
import type { Outside } from '../../outside/outside.server.ts';
import type { PeertubePlace } from './address.ts';
import { patiently } from './patiently.ts';
import {
	Captions,
	Chapters,
	Description,
	Playlist,
	PlaylistElements,
	Video,
	VideoList,
	type CaptionEntry
} from './shapes.ts';

/**
 * The questions we ask a PeerTube instance, as functions: each answer has the shape it should, or the
 * call fails as `malformed`. Reading only, never with an account.
 */
const PAGE = 100;
/** Ten thousand videos of one channel; past that, a loop is likelier than a channel. */
const MAX_PAGES = 100;

/** One video of a list; null where a playlist only keeps the place of one that is gone. */
export type Listed = { uuid: string; name: string } | null;

/** Every video of a channel, account or playlist, page by page, the oldest first. */
export async function* listVideos(outside: Outside, place: PeertubePlace): AsyncIterable<Listed> {
	const { path, query } = LISTS[place.kind === 'video' ? 'channel' : place.kind];
	for (let page = 0, read = 0; page < MAX_PAGES; page++) {
		const address = api(place.origin, `${path}/${encodeURIComponent(place.id)}/videos`);
		address.search = `start=${page * PAGE}&count=${PAGE}${query}`;
		const { total, listed } = await readPage(outside, address, place.kind === 'playlist');
		yield* listed;
		read += listed.length;
		if (listed.length === 0 || read >= total) return;
	}
}

const LISTS = {
	// In the order of publication, a video that arrives while we read comes last and shifts nothing.
	channel: { path: 'video-channels', query: '&sort=publishedAt&nsfw=both' },
	account: { path: 'accounts', query: '&sort=publishedAt&nsfw=both' },
	playlist: { path: 'video-playlists', query: '' }
} as const;

async function readPage(outside: Outside, address: URL, isPlaylist: boolean) {
	if (!isPlaylist) {
		const { total, data } = await ask(outside, address, VideoList);
		return { total, listed: data as Listed[] };
	}
	const { total, data } = await ask(outside, address, PlaylistElements);
	return { total, listed: data.map(({ video }): Listed => video) };
}

/** The name of a playlist. */
export async function playlistName(outside: Outside, { origin, id }: PeertubePlace) {
	const path = `video-playlists/${encodeURIComponent(id)}`;
	return (await ask(outside, api(origin, path), Playlist)).displayName;
}

/** A video and its whole description. @param id UUID, short UUID or number */
export async function readVideo(outside: Outside, origin: string, id: string): Promise<Video> {
	const video = await ask(outside, videoApi(origin, id), Video);
	// Before version 5, what is longer than 250 characters ends in three dots here.
	if (!video.description?.endsWith('...')) return video;
	const whole = await optional(outside, videoApi(origin, id, '/description'), Description);
	return { ...video, description: whole?.description ?? video.description };
}

/** The video as it is now, asked once, without patience: for whoever asks again soon. */
export async function glanceAtVideo(outside: Outside, origin: string, id: string): Promise<Video> {
	const address = videoApi(origin, id);
	return shaped(address, Video, await outside.json(address));
}

/** Its chapters; none on an instance that is too old to have any (before version 6). */
export async function readChapters(outside: Outside, origin: string, id: string) {
	const found = await optional(outside, videoApi(origin, id, '/chapters'), Chapters);
	return found?.chapters ?? [];
}

/** Which captions it has. */
export async function listCaptions(outside: Outside, origin: string, id: string) {
	return (await optional(outside, videoApi(origin, id, '/captions'), Captions))?.data ?? [];
}

/** The file of a caption, or null where its entry names none. */
export async function readCaptionFile(
	outside: Outside,
	origin: string,
	{ fileUrl, captionPath }: CaptionEntry
): Promise<string | null> {
	const address = fileUrl ?? captionPath;
	if (!address || !URL.canParse(address, origin)) return null;
	return patiently(() => outside.text(new URL(address, origin)));
}

function api(origin: string, path: string): URL {
	return new URL(`/api/v1/${path}`, origin);
}

function videoApi(origin: string, id: string, rest = ''): URL {
	return api(origin, `videos/${encodeURIComponent(id)}${rest}`);
}

/** What an instance may not have: null where it answers 404. */
async function optional<Schema extends v.GenericSchema>(
	outside: Outside,
	address: URL,
	schema: Schema
): Promise<v.InferOutput<Schema> | null> {
	try {
		return await ask(outside, address, schema);
	} catch (failure) {
		if (readOutsideFailure(failure)?.status === 404) return null;
		throw failure;
	}
}

async function ask<Schema extends v.GenericSchema>(
	outside: Outside,
	address: URL,
	schema: Schema
): Promise<v.InferOutput<Schema>> {
	return shaped(address, schema, await patiently(() => outside.json(address)));
}

function shaped<Schema extends v.GenericSchema>(
	address: URL,
	schema: Schema,
	body: unknown
): v.InferOutput<Schema> {
	const read = v.safeParse(schema, body);
	if (!read.success) throw outsideFailure({ code: 'malformed', host: address.host });
	return read.output;
}
