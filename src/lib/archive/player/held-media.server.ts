import { statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { database } from '#db/open.server.ts';
import type { MediaSource } from '../record.ts';

/**
 * Recordings that a collective keeps itself, in `archive/media/` beside the data file. A record may name
 * one that nobody put there yet: it is offered once it is there, and never at an address of before.
 */
const TYPES: Readonly<Record<string, string>> = {
	'.mp4': 'video/mp4',
	'.m4v': 'video/mp4',
	'.webm': 'video/webm',
	'.ogv': 'video/ogg',
	'.m4a': 'audio/mp4',
	'.mp3': 'audio/mpeg',
	'.oga': 'audio/ogg',
	'.ogg': 'audio/ogg',
	'.opus': 'audio/ogg',
	'.flac': 'audio/flac'
};

/** One name, without folders: it neither starts with a dot nor holds a separator. */
const NAME = /^[^./\\\0][^/\\\0]{0,199}$/;

/** A recording in the folder. `type` is a media type, `bytes` its size. */
export type HeldFile = { path: string; type: string; bytes: number; changedAt: number };

/** The recording of that name, or null where there is none, or none of a kind that is served. */
export function heldFile(name: string): HeldFile | null {
	const type = TYPES[extname(name).toLowerCase()];
	if (!type || !NAME.test(name)) return null;
	const path = join(dirname(database().name), 'archive', 'media', name);
	const file = statSync(path, { throwIfNoEntry: false });
	if (!file?.isFile()) return null;
	return { path, type, bytes: file.size, changedAt: file.mtimeMs };
}

/** What can be played: a file of ours that is there has our address, one that is not is left out. */
export function heldMedia(media: readonly MediaSource[]): MediaSource[] {
	return media.flatMap((source) => {
		if (source.provider !== 'file') return [source];
		const held = heldFile(source.id);
		if (!held) return [];
		const url = `/media/files/${encodeURIComponent(source.id)}`;
		const height = source.files[0]?.height ?? null;
		return [{ ...source, files: [{ url, type: held.type, height, bytes: held.bytes }] }];
	});
}
