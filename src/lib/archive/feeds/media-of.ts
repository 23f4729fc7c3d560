import { imageAddress, imageWidths } from '../images/image-widths.ts';
import type { BroadcastRecord, Image, MediaFile } from '../record.ts';
import type { Enclosure } from './feed.ts';

/** What of a broadcast a program elsewhere can play or show: one file, one picture. */

/** Pixels. Above this height a file is too heavy for whoever listens on a phone. */
const TALLEST = 720;
const HLS = 'application/x-mpegURL';

/**
 * The file that most can play: of the first recording that has any, the tallest that is not too tall.
 * While it is to come or live, its stream.
 */
export function enclosureOf(
	{ media, status }: Pick<BroadcastRecord, 'media' | 'status'>,
	origin: string
): Enclosure | null {
	const there = media.filter(({ missing }) => !missing).sort((a, b) => a.rank - b.rank);
	const hls = there.find(({ hls }) => hls !== null)?.hls;
	const stream = hls ? { url: hls, type: HLS, bytes: null } : null;
	if (status === 'live' || status === 'scheduled') return stream;
	const files = there.find(({ files }) => files.length > 0)?.files ?? [];
	const file = files.toSorted((a, b) => rank(b) - rank(a))[0];
	if (!file || !isPlayable(file.url, origin)) return stream;
	const url = new URL(file.url, origin).href;
	return { url, type: file.type || 'video/mp4', bytes: file.bytes };
}

/** Whether there is nothing to see, wherever it is kept. */
export const isSound = (media: BroadcastRecord['media']): boolean =>
	media
		.filter(({ missing }) => !missing)
		.every(({ files }) => files.length > 0 && files.every(({ type }) => type.startsWith('audio/')));

const isPlayable = (url: string, origin: string): boolean =>
	URL.canParse(url, origin) && /^https?:$/.test(new URL(url, origin).protocol);

const rank = ({ height }: MediaFile): number =>
	height === null ? 0 : height <= TALLEST ? height : -height;

/** The largest copy that is kept here, or null. */
export function pictureOf(image: Image | null, origin: string): string | null {
	if (!image?.name || !image.width) return null;
	const widest = imageWidths(image.width).at(-1);
	return widest === undefined ? null : origin + imageAddress(image.name, widest);
}
