import { readPlace } from '../import/peertube/address.ts';
import type { MediaSource } from '../record.ts';

/**
 * A video from the address somebody pasted, without asking anyone: the page of a PeerTube instance, or
 * of YouTube. What only the host knows (its length, its files) comes with an import.
 */
const YOUTUBE_HOSTS = /^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$/;
const YOUTUBE_ID = /^[\w-]{11}$/;
/** The alphabet of PeerTube's short identifiers (Flickr's base58, npm `short-uuid`). */
const BASE58 = '123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';

/** @param pasted with or without spaces around; null where it is no such address */
export function readMediaAddress(pasted: string): MediaSource | null {
	const url = URL.parse(pasted.trim());
	if (!url || !/^https?:$/.test(url.protocol)) return null;
	return YOUTUBE_HOSTS.test(url.host) ? youtube(url) : peertube(url);
}

/** The UUID that a short identifier stands for, or null. */
export function longId(shortId: string): string | null {
	if (!/^[1-9A-HJ-NP-Za-km-z]{22}$/.test(shortId)) return null;
	let number = 0n;
	for (const letter of shortId) number = number * 58n + BigInt(BASE58.indexOf(letter));
	const digits = number.toString(16).padStart(32, '0');
	if (digits.length > 32) return null;
	return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function youtube(url: URL): MediaSource | null {
	const [, first = '', second = ''] = url.pathname.split('/');
	const id =
		url.host === 'youtu.be'
			? first
			: /^(?:embed|live|shorts|v)$/.test(first)
				? second
				: (url.searchParams.get('v') ?? '');
	if (!YOUTUBE_ID.test(id)) return null;
	const page = `https://www.youtube.com/watch?v=${id}`;
	return { ...EMPTY, provider: 'youtube', host: 'www.youtube.com', id, url: page };
}

function peertube(url: URL): MediaSource | null {
	const place = readPlace(url);
	if (place?.kind !== 'video' || url.protocol !== 'https:') return null;
	const known = longId(place.id);
	return {
		...EMPTY,
		provider: 'peertube',
		host: url.host,
		id: known ?? place.id,
		shortId: known ? place.id : null,
		url: `${place.origin}/w/${place.id}`
	};
}

/** A file of the media folder. @param name as it stands there */
export const mediaFile = (name: string): MediaSource => ({
	...EMPTY,
	provider: 'file',
	host: '',
	id: name
});

const EMPTY = {
	shortId: null,
	number: null,
	url: null,
	files: [],
	hls: null,
	duration: null,
	aspectRatio: null,
	views: null,
	comments: null,
	rank: 0,
	hash: null,
	isLive: false,
	missing: false
} satisfies Partial<MediaSource>;
