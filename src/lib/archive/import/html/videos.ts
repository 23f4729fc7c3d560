import type { MediaSource } from '../../record.ts';

/**
 * Finds which video an address or an identifier means, on YouTube or on any PeerTube, and says it as
 * a source of the archive. Asks nobody.
 */
const YOUTUBE_ID = /^[\w-]{11}$/;
const YOUTUBE_HOSTS = /^(?:(?:www\.|m\.|music\.)?youtube(?:-nocookie)?\.com|youtu\.be)$/;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
/** The base 58 alphabet of PeerTube's short identifiers. */
const SHORT = '123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';
const SHORT_ID = /^[1-9A-HJ-NP-Za-km-z]{20,22}$/;

/** The source that an address shows, or null where it shows none. */
export function videoAt(address: string): MediaSource | null {
	const word = address.trim().replace(/^\/\//, 'https://');
	if (!/^https?:\/\//i.test(word) || !URL.canParse(word)) return null;
	const url = new URL(word);
	if (YOUTUBE_HOSTS.test(url.hostname)) return fromYoutube(youtubeIdIn(url));
	const id = /^\/(?:w|videos\/(?:watch|embed))\/([\w-]+)\/?$/.exec(url.pathname)?.[1];
	return id === undefined ? null : fromPeertube(url.host, id);
}

/** The source that an address, or a player's HTML around one, shows. */
export function videoIn(word: string): MediaSource | null {
	return videoAt(/https?:\/\/[^\s"'<>]+|\/\/[^\s"'<>]+/.exec(word)?.[0] ?? '');
}

/** A source on YouTube, or null for what is no identifier of theirs. */
export function fromYoutube(id: string): MediaSource | null {
	if (!YOUTUBE_ID.test(id)) return null;
	const url = `https://www.youtube.com/watch?v=${id}`;
	return source('youtube', 'www.youtube.com', id, null, url);
}

/** A source on a PeerTube, from either form of its identifier. */
export function fromPeertube(host: string, id: string): MediaSource | null {
	const uuid = UUID.test(id) ? id.toLowerCase() : uuidOf(id);
	if (uuid === null || host === '') return null;
	const shortId = shortOf(uuid);
	return source('peertube', host.toLowerCase(), uuid, shortId, `https://${host}/w/${shortId}`);
}

function youtubeIdIn(url: URL): string {
	const [, first = '', second = ''] = url.pathname.split('/');
	if (url.hostname === 'youtu.be') return first;
	if (['embed', 'live', 'shorts', 'v'].includes(first)) return second;
	return url.searchParams.get('v') ?? '';
}

function uuidOf(short: string): string | null {
	if (!SHORT_ID.test(short)) return null;
	let number = 0n;
	for (const letter of short) number = number * 58n + BigInt(SHORT.indexOf(letter));
	const digits = number.toString(16).padStart(32, '0');
	if (digits.length > 32) return null;
	return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function shortOf(uuid: string): string {
	let number = BigInt(`0x${uuid.replaceAll('-', '')}`);
	let short = '';
	for (; number > 0n; number /= 58n) short = SHORT.charAt(Number(number % 58n)) + short;
	return short.padStart(22, '1');
}

function source(
	provider: MediaSource['provider'],
	host: string,
	id: string,
	shortId: string | null,
	url: string
): MediaSource {
	return {
		...{ provider, host, id, shortId, number: null, url, files: [], hls: null, duration: null },
		...{ aspectRatio: null, views: null, comments: null, rank: 0, hash: null },
		...{ isLive: false, missing: false }
	};
}
