import type { MediaFile, MediaSource, Status } from '../../record.ts';
import { STATE, type Video, type VideoFile } from './shapes.ts';

/** What a video of PeerTube is to a player: its files, its HLS playlist, its shape, its state. */

/** @param origin of the instance that answered */
export function mediaOf(video: Video, origin: string): MediaSource {
	const [playlist] = video.streamingPlaylists ?? [];
	const ownFiles = (video.files ?? []).flatMap((file) => fileOf(file, origin));
	const fragmented = (playlist?.files ?? []).flatMap((file) => fileOf(file, origin));
	const files = (ownFiles.length > 0 ? ownFiles : fragmented).toSorted(
		(a, b) => (b.height ?? 0) - (a.height ?? 0)
	);
	return {
		provider: 'peertube',
		host: new URL(origin).host,
		id: video.uuid,
		shortId: video.shortUUID,
		number: whole(video.id),
		url: `${origin}/w/${video.shortUUID ?? video.uuid}`,
		// A live has no file one could play from its start.
		files: video.isLive ? [] : files,
		hls: webAddress(playlist?.playlistUrl ?? null, origin),
		duration: video.isLive ? null : seconds(video.duration),
		aspectRatio: ratio(video.aspectRatio),
		views: whole(video.views),
		comments: whole(video.comments),
		rank: 0,
		hash: null,
		isLive: video.isLive ?? false,
		missing: false
	};
}

/** What its state says of the broadcast, or null where it says nothing. */
export function statusOf(video: Video): Status | null {
	if (!video.isLive) return 'published';
	if (video.state?.id === STATE.waitingForLive) return 'scheduled';
	return video.state?.id === STATE.published ? 'live' : null;
}

/** An address as a record takes it, absolute, or null. */
export function webAddress(address: string | null, origin: string): string | null {
	if (!address || !URL.canParse(address, origin)) return null;
	const { protocol, href } = new URL(address, origin);
	return /^https?:$/.test(protocol) && href.length <= 2000 ? href : null;
}

/** Seconds a record takes, or null. */
export function seconds(value: number | null): number | null {
	return value !== null && value <= 359_999 ? value : null;
}

/** Since version 6.3 sound and picture may be apart: such a file alone is not the recording. */
function fileOf(file: VideoFile, origin: string): MediaFile[] {
	const url = webAddress(file.fileUrl, origin);
	const height = whole(file.height) ?? whole(file.resolution?.id ?? null);
	if (!url || height === 0 || file.hasAudio === false || file.hasVideo === false) return [];
	const type = /\.webm$/i.test(new URL(url).pathname) ? 'video/webm' : 'video/mp4';
	return [{ url, type, height, bytes: whole(file.size) }];
}

function whole(value: number | null): number | null {
	return value === null ? null : Math.floor(value);
}

function ratio(value: number | null): number | null {
	return value !== null && value >= 0.1 && value <= 10 ? value : null;
}
